using ConsumerSafety.Api.Feed.InProcess;
using ConsumerSafety.Search;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>Turns the form into a question, asks the feed itself, and shows what it answers.</summary>
public sealed class QueryBuilder(FeedCaller feed)
{
    private static readonly string s_prefer = $"odata.maxpagesize={FeedPreview.RowCount}";

    /// <summary>What the form in the address of a request comes to.</summary>
    /// <exception cref="IndexNotReadyException">The feed cannot answer yet.</exception>
    public async Task<BuilderView> BuildAsync(HttpRequest request)
    {
        var form = BuilderFormReader.Read(request.Query);
        var (query, faults) = QueryWriter.Write(form);
        if (faults.Count > 0)
            return new(form, query, faults, null, null);
        var answer = await feed.GetAsync(request, query.Relative, s_prefer);
        if (answer.Status == StatusCodes.Status503ServiceUnavailable)
            throw new IndexNotReadyException();
        if (answer.IsSuccess)
            return new(form, query, [], FeedPreviewReader.Read(answer.Body), null);
        var (message, target) = FeedPreviewReader.ReadError(answer.Body);
        return new(form, query, [new(Part(target), BuilderTexts.Refused)], null, message);
    }

    private static string Part(string? target) => target switch
    {
        "$search" => "search",
        "$top" => "top",
        "$orderby" => "orderby",
        "$select" => "columns",
        _ => "form",
    };
}
