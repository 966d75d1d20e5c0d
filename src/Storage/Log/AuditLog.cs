using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Log;

/// <summary>Who changed what and when: one entry per change, each bound to the one before by a SHA-256 hash.</summary>
public sealed class AuditLog
{
    private const int BatchSize = 1000;

    private static readonly Statement s_readAfter = new(dialect => $"""
        SELECT
            a.Sequence, a.RecordedAt, a.Actor, a.Action, a.EntityType, a.EntityId, a.Version, a.ContentHash, a.Detail,
            a.Hash,
            c.EntityType AS LoggedType,
            c.EntityId AS LoggedId,
            r.NoticeId AS RevisionOf,
            r.Version AS RevisionVersion,
            r.Status AS RevisionStatus,
            r.UpdatedAt AS RevisionUpdatedAt,
            r.Reason AS RevisionReason,
            r.Fingerprint AS RevisionFingerprint,
            r.ContentHash AS RevisionHash,
            r.Content AS RevisionContent,
            n.Kind AS PresentKind,
            n.PublisherId AS PresentPublisherId,
            n.ReferenceNumber AS PresentReferenceNumber,
            n.Version AS PresentVersion,
            n.Status AS PresentStatus
        FROM
            AuditEntries AS a
            LEFT OUTER JOIN ChangeLog AS c ON c.Sequence = a.Sequence
            LEFT OUTER JOIN Revisions AS r ON r.Sequence = a.Sequence
            LEFT OUTER JOIN Notices AS n ON n.Id = r.NoticeId AND n.Sequence = r.Sequence
        WHERE
            a.Sequence > @After
        ORDER BY
            a.Sequence
        {dialect.FirstRows}
        """);

    private static readonly Statement s_readPage = new(dialect => $"""
        SELECT
            Sequence,
            RecordedAt,
            Actor,
            Action,
            EntityType,
            EntityId,
            Version,
            Detail,
            Hash
        FROM
            AuditEntries
        WHERE
            Sequence < @Before
            AND (@EntityType IS NULL OR EntityType = @EntityType)
            AND (@EntityId IS NULL OR EntityId = @EntityId)
            AND (@Action IS NULL OR Action = @Action)
            AND (@Actor IS NULL OR Actor = @Actor OR Actor LIKE @ActorKeys ESCAPE '\')
            AND (@From IS NULL OR RecordedAt >= @From)
            AND (@Until IS NULL OR RecordedAt < @Until)
        ORDER BY
            Sequence DESC
        {dialect.FirstRows}
        """);

    private readonly CatalogueDatabase _database;

    internal AuditLog(CatalogueDatabase database) => _database = database;

    /// <summary>
    /// Checks every entry, its place in the chain, the revision it vouches for and the present state, and stops at the
    /// first that is tampered with, missing or out of place. Writers wait only while the end is checked.
    /// </summary>
    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) =>
        VerifyAsync(null, cancellationToken);

    /// <summary>As above, telling after every batch how many entries were found sound.</summary>
    public async Task<AuditVerification> VerifyAsync(
        Func<long, CancellationToken, Task>? progress, CancellationToken cancellationToken)
    {
        var walk = new AuditWalk();
        while (true)
        {
            var changes = await _database.ReadAsync(
                (session, token) => ReadAsync(session, walk.Position, token), cancellationToken);
            if (Check(walk, changes) is { } fault)
                return new(walk.Position, fault);
            if (progress is not null)
                await progress(walk.Position, cancellationToken);
            if (changes.Count < BatchSize)
                break;
        }
        var end = await _database.WriteAsync(
            "audit verify", (write, token) => FinishAsync(write.Session, walk, token), cancellationToken,
            isDryRun: true);
        return end.IsSound
            ? end with { Fault = await AuditedContents.FindFaultAsync(_database, walk, cancellationToken) }
            : end;
    }

    /// <summary>Entries as they stand in the log, the newest first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="before">Only entries with a smaller number: the last one of the page before.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<AuditRecord>> ReadAsync(
        AuditFilter filter, long before, int limit, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            Before = before,
            EntityType = filter.EntityType?.ToString(),
            filter.EntityId,
            Action = filter.Action?.ToString(),
            filter.Actor,
            ActorKeys = filter.ActorKeys,
            From = filter.From is { } from ? Instants.ToText(from) : null,
            Until = filter.Until is { } until ? Instants.ToText(until) : null,
            Limit = limit,
        };
        var entries = await _database.ReadAsync(
            (session, token) => session.QueryAsync<AuditEntry>(s_readPage, parameters, token), cancellationToken);
        return entries.ConvertAll(AuditRecord.Of);
    }

    private static async Task<AuditVerification> FinishAsync(Session session, AuditWalk walk, CancellationToken token)
    {
        List<AuditedChange> changes;
        do
        {
            changes = await ReadAsync(session, walk.Position, token);
            if (Check(walk, changes) is { } fault)
                return new(walk.Position, fault);
        }
        while (changes.Count > 0);
        return new(walk.Position, await AuditEnd.CheckAsync(session, walk, token));
    }

    private static Task<List<AuditedChange>> ReadAsync(Session session, long after, CancellationToken token) =>
        session.QueryAsync<AuditedChange>(s_readAfter, new { After = after, Limit = BatchSize }, token);

    private static AuditFault? Check(AuditWalk walk, List<AuditedChange> changes)
    {
        foreach (var change in changes)
            if (walk.Check(change) is { } fault)
                return fault;
        return null;
    }
}
