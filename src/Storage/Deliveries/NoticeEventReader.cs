using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Deliveries;

/// <summary>The change log as those read it who tell others of it.</summary>
public sealed class NoticeEventReader
{
    // Every change has one row in the audit log, under the same number, which also says what was done.
    private static readonly Statement s_read = new(dialect => $"""
        SELECT
            Sequence,
            RecordedAt,
            Action,
            EntityType,
            EntityId,
            Version
        FROM
            AuditEntries
        WHERE
            Sequence > @After
        ORDER BY
            Sequence
        {dialect.FirstRows}
        """);

    private static readonly Statement s_readPeriod = new(dialect => $"""
        SELECT
            Sequence,
            RecordedAt,
            Action,
            EntityType,
            EntityId,
            Version
        FROM
            AuditEntries
        WHERE
            Sequence > @After
            AND EntityType = 'Notice'
            AND RecordedAt >= @From
            AND RecordedAt < @To
        ORDER BY
            Sequence
        {dialect.FirstRows}
        """);

    private readonly CatalogueDatabase _database;

    internal NoticeEventReader(CatalogueDatabase database) => _database = database;

    /// <summary>The changes after a position, at most <paramref name="limit"/> rows of the log.</summary>
    public Task<EventBatch> ReadAsync(long after, int limit, CancellationToken cancellationToken) =>
        ReadAsync(s_read, after, new { After = after, Limit = limit }, cancellationToken);

    /// <summary>The changes of notices that were recorded in a period, after a position.</summary>
    public Task<EventBatch> ReadAsync(
        DateTimeOffset from, DateTimeOffset to, long after, int limit, CancellationToken cancellationToken) =>
        ReadAsync(
            s_readPeriod, after, new { From = from, To = to, After = after, Limit = limit }, cancellationToken);

    private async Task<EventBatch> ReadAsync(
        Statement statement, long after, object wanted, CancellationToken cancellationToken)
    {
        var rows = await _database.ReadAsync(
            (session, token) => session.QueryAsync<Row>(statement, wanted, token), cancellationToken);
        return new(
            rows.Count == 0 ? after : rows[^1].Sequence,
            [.. rows.Select(ToEvent).OfType<NoticeEvent>()]);
    }

    private static NoticeEvent? ToEvent(Row row)
    {
        NoticeEventType? type = row.EntityType != nameof(EntityType.Notice) ? null : row.Action switch
        {
            nameof(AuditAction.Added) => NoticeEventType.Published,
            nameof(AuditAction.Updated) => NoticeEventType.Corrected,
            nameof(AuditAction.Withdrawn) => NoticeEventType.Withdrawn,
            nameof(AuditAction.Reinstated) => NoticeEventType.Reinstated,
            _ => null,
        };
        return type is { } known ? new(row.Sequence, row.EntityId, row.Version, known, row.RecordedAt) : null;
    }

    private sealed class Row
    {
        public long Sequence { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public string Action { get; init; } = "";

        public string EntityType { get; init; } = "";

        public string EntityId { get; init; } = "";

        public int Version { get; init; }
    }
}
