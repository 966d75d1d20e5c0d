using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Resources;
using ConsumerSafety.Api.Tables;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Grouping;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>
/// Answers requests with <c>$apply</c> as CSV: all instances, from one view of the index. It is whole or it is refused.
/// </summary>
internal sealed class ApplyCsvResponder(
    CatalogueSearch search, ApplyReader reader, GroupingFinder finder, IOptions<FeedOptions> options)
{
    public async Task RespondAsync(FeedRequest request, CsvForm form)
    {
        RequestReader.Allow(
            request.Options, "CSV", "$apply", "$filter", "$search", "$orderby", "$compute", "$select", "$top", "$skip",
            "$format");
        var plan = request.Prepared.Plan(
            (reader, request),
            static state => state.reader.Read(state.request.Path, state.request.Options, null));
        var columns = InstanceColumn.Of(plan);
        if (Answer.IsKnown(request, search.Generation, null, $"{form}"))
            return;
        using var view = search.OpenView();
        var result = Find(view, plan, request);
        Answer.Tag(request, result.Generation, null, $"{form}");
        CsvResponder.Announce(request);
        if (!request.IsHead)
            await CsvTable.WriteAsync(
                request.Context.Response.Body, columns, result.Rows.ToAsyncEnumerable(), form.HasMark,
                request.Aborted);
        foreach (var column in columns)
            column.Dispose();
    }

    private GroupingResult Find(CatalogueView view, ApplyPlan plan, FeedRequest request)
    {
        var most = options.Value.MaxCsvRows;
        var top = (int)Math.Min(plan.Remaining ?? most, most);
        var result = finder.Find(view, plan.Query with { Top = top }, request);
        var wanted = Math.Min(Math.Max(0, result.Count - plan.Query.Skip), plan.Remaining ?? long.MaxValue);
        return wanted <= most ? result : throw new FeedException(CsvResponder.TooMany(wanted, most));
    }
}
