namespace ConsumerSafety.Web.Developers.Snippets;

/// <summary>The literals of Power Query M.</summary>
internal static class PowerQueryText
{
    /// <summary>A text literal (M language specification, 2.4: quotes are doubled, #( begins an escape).</summary>
    public static string Quote(string text) =>
        $"\"{text.Replace("#(", "#(#)(", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
