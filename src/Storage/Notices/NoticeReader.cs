using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Notices;

/// <summary>Reads present states and histories.</summary>
internal static class NoticeReader
{
    /// <summary>How many notices one query of a walk over all gives.</summary>
    public const int BatchSize = 1000;

    private static readonly Statement s_readAfter = new(dialect => $"""
        SELECT
            n.Sequence,
            r.Content
        FROM
            Notices AS n
            INNER JOIN Revisions AS r ON r.Sequence = n.Sequence
        WHERE
            n.Id > @After
        ORDER BY
            n.Id
        {dialect.FirstRows}
        """);

    private static readonly Statement s_find = new(dialect => $"""
        SELECT
            n.Sequence,
            r.Content
        FROM
            {dialect.Strings("@Ids")} AS w
            INNER JOIN Notices AS n ON n.Id = w.Item
            INNER JOIN Revisions AS r ON r.Sequence = n.Sequence
        """);

    private static readonly Statement s_readHistories = new(dialect => $"""
        SELECT
            r.NoticeId,
            r.Version,
            r.Status,
            r.UpdatedAt,
            r.Reason
        FROM
            {dialect.Strings("@Ids")} AS w
            INNER JOIN Revisions AS r ON r.NoticeId = w.Item
        ORDER BY
            r.NoticeId,
            r.Version
        """);

    private static readonly Statement s_readVersions = new(dialect => $"""
        SELECT
            NoticeId,
            Version,
            Status,
            UpdatedAt,
            Reason
        FROM
            Revisions
        WHERE
            NoticeId = @Id
            AND Version > @After
        ORDER BY
            Version
        {dialect.FirstRows}
        """);

    private static readonly Statement s_count = new("""
        SELECT
            COUNT(*)
        FROM
            Notices
        """);

    /// <summary>How many notices there are.</summary>
    public static Task<long> CountAsync(Session session, CancellationToken cancellationToken) =>
        session.FindAsync<long>(s_count, null, cancellationToken);

    /// <summary>The next notices after an Id, in the order of Ids.</summary>
    public static Task<List<HeldNotice>> ReadAfterAsync(
        Session session, string after, CancellationToken cancellationToken) =>
        ReadAsync(session, s_readAfter, new { After = after, Limit = BatchSize }, cancellationToken);

    /// <summary>The versions of a notice after one, oldest first.</summary>
    public static async Task<IReadOnlyList<RevisionSummary>> ReadVersionsAsync(
        Session session, string id, int after, int limit, CancellationToken cancellationToken)
    {
        var lines = await session.QueryAsync<Line>(
            s_readVersions, new { Id = id, After = after, Limit = limit }, cancellationToken);
        return lines.ConvertAll(line => line.ToSummary());
    }

    /// <summary>The notices with these Ids, a JSON array.</summary>
    public static Task<List<HeldNotice>> FindAsync(Session session, string ids, CancellationToken cancellationToken) =>
        ReadAsync(session, s_find, new { Ids = ids }, cancellationToken);

    /// <summary>The notices with their histories, in the same order.</summary>
    public static async Task<List<CatalogueEntry>> WithHistoriesAsync(
        Session session, List<HeldNotice> notices, CancellationToken cancellationToken)
    {
        var ids = notices.Where(held => held.Notice.Version > 1).Select(held => held.Notice.Id!).ToList();
        List<Line> lines = ids.Count == 0
            ? []
            : await session.QueryAsync<Line>(s_readHistories, new { Ids = JsonArray.Of(ids) }, cancellationToken);
        var histories = lines.ToLookup(line => line.NoticeId);
        return notices.ConvertAll<CatalogueEntry>(held => new NoticeEntry(
            held.Notice, ReadHistory(held.Notice, histories), held.Sequence));
    }

    // A version made since the notice was read is left for the change that made it.
    private static IReadOnlyList<RevisionSummary> ReadHistory(Notice notice, ILookup<string, Line> histories) =>
        notice.Version == 1
            ? [new(1, notice.Status, notice.UpdatedAt!.Value, notice.ChangeReason)]
            :
            [
                .. histories[notice.Id!].Where(line => line.Version <= notice.Version)
                    .Select(line => line.ToSummary()),
            ];

    private static async Task<List<HeldNotice>> ReadAsync(
        Session session, Statement statement, object parameters, CancellationToken cancellationToken)
    {
        var notices = new List<HeldNotice>();
        await using var reader = await session.ReadAsync(statement, parameters, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var content = await reader.GetFieldValueAsync<byte[]>(1, cancellationToken);
            notices.Add(new(NoticeJson.ReadNotice(content), reader.GetInt64(0)));
        }
        return notices;
    }

    private sealed class Line
    {
        public string NoticeId { get; init; } = "";

        public int Version { get; init; }

        public NoticeStatus Status { get; init; }

        public DateTimeOffset UpdatedAt { get; init; }

        public string? Reason { get; init; }

        public RevisionSummary ToSummary() => new(Version, Status, UpdatedAt, Reason);
    }
}
