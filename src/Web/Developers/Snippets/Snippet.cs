namespace ConsumerSafety.Web.Developers.Snippets;

/// <summary>A question to the feed in the words of one tool, ready to be copied.</summary>
/// <param name="Tool">The name of the tool, the same in both languages.</param>
/// <param name="Code">The text.</param>
public sealed record Snippet(string Tool, string Code)
{
    /// <summary>The question for every tool.</summary>
    /// <param name="query">The question.</param>
    /// <param name="form">What comes back.</param>
    /// <param name="root">The service root, absolute, with a slash at its end.</param>
    public static IReadOnlyList<Snippet> All(FeedQuery query, AnswerForm form, string root) =>
    [
        new("curl", CurlSnippet.Write(query, root)),
        new("Python", PythonSnippet.Write(query, form, root)),
        new("R", RSnippet.Write(query, form, root)),
        new("Excel (Power Query)", ExcelSnippet.Write(query, form, root)),
        new("Power BI", PowerBiSnippet.Write(query, form, root)),
    ];
}
