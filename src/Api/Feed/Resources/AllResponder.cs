using System.Buffers;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Paging;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>
/// Answers with every entity of every set (OData URL conventions 4.01, 4.16), set by set and by key, page by page. The
/// sets of one kind are left out: their notices come with all notices.
/// </summary>
internal sealed class AllResponder(CatalogueSearch search, RequestReader requests)
{
    private const string Path = "$all";

    private static readonly EntitySet[] s_sets = [.. EntitySets.All.Where(set => set.Kind is null)];

    // A place is the name of a set and a key in it.
    private static readonly SortKey[] s_order = [SortKey.By(EntitySets.Agencies.Key)];

    public async Task RespondAsync(FeedRequest request)
    {
        var form = request.ReadForm();
        RequestReader.Allow(request.Options, Path, "$top", "$skip", "$count", "$format", "$skiptoken");
        var page = requests.ReadPage(request.Options, request.Preferences.PageSize, Path, s_order);
        if (request.Preferences.PageSize is not null)
            AppliedPreference.AnnouncePageSize(request.Context.Response, page.Size);
        if (Answer.IsKnown(request, search.Generation, form, $"{page.Size}"))
            return;
        request.Context.Response.ContentType = form.ContentType;
        var (results, next) = Walk(page, request.Aborted);
        if (request.IsHead)
            return;
        var remaining = page.Remaining - results.Sum(result => result.Rows.Count);
        var output = request.Context.Response.BodyWriter;
        JsonHead.BeginCollection(
            output, form, request.Target.Root, ContextUrl.All(null, Projection.All, form.IsVersion401),
            page.WithCount ? s_sets.Sum(set => Count(set, request.Aborted)) : null);
        var isFirst = true;
        foreach (var (set, rows) in results)
        {
            var plan = EntityPlan.Of(set, set, Projection.All, form, isTyped: true);
            foreach (var row in rows)
            {
                if (!isFirst)
                    output.Write(","u8);
                isFirst = false;
                plan.Write(new(output, row, ExpandedRows.None, request.Target.Root));
            }
        }
        JsonHead.EndCollection(output, next is null || remaining <= 0
            ? null
            : NextLink.To(request.Target.Root, Path, Path, request.Options, new(next, remaining, page.Size)));
        await output.FlushAsync(request.Aborted);
    }

    private (List<(EntitySet Set, IReadOnlyList<Row> Rows)> Results, SortPosition? Next) Walk(
        PageRequest page, CancellationToken cancellationToken)
    {
        var results = new List<(EntitySet Set, IReadOnlyList<Row> Rows)>();
        var (left, skip) = (page.Top, page.Skip);
        var (at, after) = ReadPlace(page.After);
        for (; at < s_sets.Length; at++, after = null)
        {
            var set = s_sets[at];
            if (skip > 0 && Count(set, cancellationToken) is var count && count <= skip)
            {
                skip -= count;
                continue;
            }
            var query = new NoticeQuery(set) { Top = left, Skip = (int)skip, After = after };
            if (left == 0 && Count(set, cancellationToken) == 0)
                continue;
            if (left == 0)
                return (results, new([set.Name, ""])); // every key comes after no text
            var result = search.Search(query, cancellationToken);
            results.Add((set, result.Rows));
            left -= result.Rows.Count;
            skip = 0;
            if (result.Next is { } next)
                return (results, new([set.Name, next.Values[^1]]));
        }
        return (results, null);
    }

    private static (int At, SortPosition? After) ReadPlace(SortPosition? place)
    {
        if (place is null)
            return (0, null);
        return place is { Values: [string name, string key] }
            && Array.FindIndex(s_sets, set => set.Name == name) is var at and >= 0
                ? (at, new([key]))
                : throw FeedException.Invalid("$skiptoken", "There is no such place in $all. Begin again without it.");
    }

    private long Count(EntitySet set, CancellationToken cancellationToken) =>
        search.Search(new(set) { Top = 0, WithCount = true }, cancellationToken).Count!.Value;
}
