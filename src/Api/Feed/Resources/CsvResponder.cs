using System.Runtime.CompilerServices;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Tables;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>
/// Answers with all entities of a query as CSV, from one view of the index, in batches. It is whole or it is refused: a
/// file says nothing about what it leaves out.
/// </summary>
internal sealed class CsvResponder(
    CatalogueSearch search, RequestReader requests, ResourceFinder finder, IOptions<FeedOptions> options)
{
    private const int BatchSize = 5000; // few enough to hold

    // About how many nanoseconds it takes to write a byte of a value.
    private const long WriteStep = 8;

    // Work that finding batch after batch may do over again.
    private const long FewSteps = 100_000_000;

    /// <summary>Answers a request for a collection.</summary>
    public async Task RespondAsync(FeedRequest request, CsvForm form)
    {
        RequestReader.Allow(
            request.Options, "CSV", "$filter", "$search", "$orderby", "$compute", "$select", "$top", "$skip",
            "$format");
        var collection = request.Prepared.Plan(
            (requests, request),
            static state => state.requests.ReadCollection(state.request.Path, state.request.Options, null));
        var fields = Fields(collection).ToList();
        if (Answer.IsKnown(request, search.Generation, null, $"{form}"))
            return;
        using var view = search.OpenView();
        var related = finder.FilterOf(request.Path.Resource!, request.Options, request.Aborted);
        var query = collection.Query with { Filter = RequestReader.And(related, collection.Query.Filter) };
        var wanted = Count(view, query, collection.Remaining, request.Aborted);
        Answer.Tag(request, view.Generation, null, $"{form}");
        Announce(request);
        if (request.IsHead)
            return;
        var computed = collection.Projection.Computed
            .Select(member => new ComputedColumn(member, view.OpenRelated(request.Aborted)))
            .ToList();
        IReadOnlyList<TableColumn<Row>> columns = [.. FieldColumn.Of(fields), .. computed];
        // What is computed may cost too much, which is to be an error and not half a file.
        if (computed.Count > 0 && request.Context.Features.Get<IHttpResponseBodyFeature>() is AnswerBody body)
            body.HeldLength = int.MaxValue;
        await CsvTable.WriteAsync(
            request.Context.Response.Body, columns,
            ReadAsync(view, query, fields, wanted, SizeOfBatch(view, query, wanted), request.Aborted),
            form.HasMark, request.Aborted);
        foreach (var column in computed)
            column.Dispose();
    }

    /// <summary>Says that the answer is CSV, and what a file of it is called.</summary>
    public static void Announce(FeedRequest request)
    {
        var response = request.Context.Response;
        response.ContentType = CsvTable.ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{request.Path.Target!.Name}.csv\"";
    }

    /// <summary>There are more rows than an answer in CSV has.</summary>
    public static FeedError TooMany(long wanted, int most) => FeedError.TooComplex(
        "$format",
        $"These are {wanted} rows; an answer in CSV has at most {most}"
        + $" ({FeedOptions.Section}:{nameof(FeedOptions.MaxCsvRows)}). Narrow it with $filter or $top, read it"
        + " as JSON page by page, or fetch the whole catalogue from /downloads/notices.csv.gz.");

    private static IEnumerable<Field> Fields(CollectionRequest collection)
    {
        var projection = collection.Projection;
        projection.RequireWhole();
        return projection.IsAll
            ? collection.Path.Target!.Fields
            : projection.Fields.Select(selected => selected.Field);
    }

    private long Count(CatalogueView view, NoticeQuery query, long? top, CancellationToken cancellationToken)
    {
        var count = view.SearchPart(query with { Top = 0, Skip = 0, WithCount = true }, cancellationToken).Count!.Value;
        var wanted = Math.Min(Math.Max(0, count - query.Skip), top ?? long.MaxValue);
        var most = options.Value.MaxCsvRows;
        return wanted <= most
            ? wanted
            : throw new FeedException(TooMany(wanted, most));
    }

    // What is dear to find is found once, so that all the work is done, or refused, before the first row goes out.
    private static long SizeOfBatch(CatalogueView view, NoticeQuery query, long wanted) =>
        query.Sort.All(key => key.IsIndexed) && view.Spent * (wanted / BatchSize + 1) < FewSteps ? BatchSize : wanted;

    private static async IAsyncEnumerable<Row> ReadAsync(
        CatalogueView view, NoticeQuery query, List<Field> fields, long wanted, long size,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        var (skip, after) = (query.Skip, query.After);
        var isFoundAtOnce = size >= wanted;
        while (wanted > 0)
        {
            var batch = view.SearchPart(
                query with { Top = (int)Math.Min(wanted, size), Skip = skip, After = after, WithCount = false },
                cancellationToken);
            // Of batches, writing is no more than the bound on rows lets it be; after a dear search it counts as well.
            if (isFoundAtOnce)
                view.Spend(batch.Rows.Sum(row => BytesOf(row, fields)) * WriteStep, cancellationToken);
            foreach (var row in batch.Rows)
                yield return row;
            wanted = batch.Next is null ? 0 : wanted - batch.Rows.Count;
            (skip, after) = (0, batch.Next);
        }
    }

    private static long BytesOf(Row row, List<Field> fields)
    {
        long bytes = 0;
        foreach (var field in fields)
            bytes += row.Value(field).Length;
        return bytes;
    }
}
