using System.Runtime.CompilerServices;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Signals;

/// <summary>
/// Complaints as they are watched: without anything personal, which lies elsewhere. Safe to use from any thread.
/// </summary>
public sealed class WatchedComplaints
{
    private const int PageSize = 500;

    private static readonly Statement s_first = new("""
        SELECT
            MIN(ReceivedAt)
        FROM
            Complaints
        """);

    private static readonly Statement s_readPage = new(dialect => $"""
        SELECT
            Id,
            ReceivedAt,
            Content
        FROM
            Complaints
        WHERE
            ReceivedAt >= @After
            AND (ReceivedAt > @After OR Id > @AfterId)
        ORDER BY
            ReceivedAt,
            Id
        {dialect.FirstRows}
        """);

    private static readonly Statement s_find = new(dialect => $"""
        SELECT
            Content
        FROM
            Complaints
        WHERE
            Id IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
        ORDER BY
            ReceivedAt DESC,
            Id
        """);

    private readonly CatalogueDatabase _database;

    internal WatchedComplaints(CatalogueDatabase database) => _database = database;

    /// <summary>When the first complaint of all came in; null when there is none.</summary>
    public async Task<DateTimeOffset?> FindFirstAsync(CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => session.FindAsync<DateTimeOffset?>(s_first, null, token), cancellationToken);

    /// <summary>
    /// The complaints received since an instant, the oldest first, page by page: no reading lasts long.
    /// </summary>
    public async IAsyncEnumerable<Complaint> ReadSinceAsync(
        DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, afterId) = (since, "");
        List<Row> page;
        do
        {
            var from = new { After = after, AfterId = afterId, Limit = PageSize };
            page = await _database.ReadAsync(
                (session, token) => session.QueryAsync<Row>(s_readPage, from, token), cancellationToken);
            foreach (var row in page)
            {
                (after, afterId) = (row.ReceivedAt, row.Id);
                yield return DocumentJson.Read<Complaint>(row.Content);
            }
        }
        while (page.Count == PageSize);
    }

    /// <summary>The complaints with these keys, the newest first.</summary>
    public async Task<IReadOnlyList<Complaint>> FindAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var contents = await _database.ReadAsync(
            (session, token) => session.QueryAsync<byte[]>(s_find, new { Ids = JsonArray.Of(ids) }, token),
            cancellationToken);
        return contents.ConvertAll(content => DocumentJson.Read<Complaint>(content));
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public DateTimeOffset ReceivedAt { get; init; }

        public byte[] Content { get; init; } = [];
    }
}
