using System.Security.Cryptography;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Log;

/// <summary>What can only be checked once the whole log has been walked, while nobody writes.</summary>
internal static class AuditEnd
{
    private static readonly Statement s_readHead = new("""
        SELECT
            LastSequence,
            LastHash
        FROM
            LogHead
        """);

    private static readonly Statement s_findUnaudited = new("""
        SELECT
            Sequence,
            'Audit entry' AS Subject
        FROM
            AuditEntries
        WHERE
            Sequence < 1
        UNION ALL
        SELECT
            Sequence,
            'Row of the change log' AS Subject
        FROM
            ChangeLog
        WHERE
            Sequence < 1
            OR Sequence > @Last
        UNION ALL
        SELECT
            Sequence,
            'Revision' AS Subject
        FROM
            Revisions
        WHERE
            Sequence < 1
            OR Sequence > @Last
        """);

    private static readonly Statement s_findMisplaced = new("""
        SELECT
            MAX(r.Sequence) AS Sequence,
            r.NoticeId AS Subject
        FROM
            Revisions AS r
            LEFT OUTER JOIN Notices AS n ON n.Id = r.NoticeId
        GROUP BY
            r.NoticeId,
            n.Sequence
        HAVING
            n.Sequence IS NULL
            OR n.Sequence <> MAX(r.Sequence)
        """);

    private static readonly Statement s_findUnfounded = new("""
        SELECT
            n.Sequence,
            n.Id AS Subject
        FROM
            Notices AS n
            LEFT OUTER JOIN Revisions AS r ON r.Sequence = n.Sequence AND r.NoticeId = n.Id
        WHERE
            r.Sequence IS NULL
        """);

    /// <summary>The first fault of what is found at the end, or null.</summary>
    public static async Task<AuditFault?> CheckAsync(
        Session session, AuditWalk walk, CancellationToken cancellationToken)
    {
        var head = await session.FindAsync<LogHead>(s_readHead, null, cancellationToken);
        var isSound = head?.LastSequence == walk.Position && walk.LastHash.AsSpan().SequenceEqual(head.LastHash);
        if (!isSound)
        {
            var place = Math.Min(walk.Position, head?.LastSequence ?? 0) + 1;
            return new(place, "Entry", "The log does not end where its head says: entries were removed or added.");
        }
        List<AuditFault> faults =
        [
            .. await FindAsync(
                session, s_findUnaudited, new { Last = walk.Position }, "It has no place in the log.",
                cancellationToken),
            .. await FindAsync(
                session, s_findMisplaced, null, "The present state is missing or not its last revision.",
                cancellationToken),
            .. await FindAsync(
                session, s_findUnfounded, null, "The present state has no revision.", cancellationToken),
            .. await CheckAsync(session, walk, DocumentTable.Agencies, EntityType.Agency, cancellationToken),
            .. await CheckAsync(session, walk, DocumentTable.Campaigns, EntityType.Campaign, cancellationToken),
        ];
        return faults.MinBy(fault => fault.Sequence);
    }

    private static async Task<IEnumerable<AuditFault>> FindAsync(
        Session session, Statement statement, object? parameters, string problem, CancellationToken token) =>
        (await session.QueryAsync<Found>(statement, parameters, token))
            .Select(found => new AuditFault(found.Sequence, found.Subject, problem));

    private static async Task<IEnumerable<AuditFault>> CheckAsync(
        Session session, AuditWalk walk, DocumentTable table, EntityType type, CancellationToken cancellationToken)
    {
        var stored = (await table.ReadRowsAsync(session, cancellationToken)).ToDictionary(row => row.Id);
        var audited = walk.Documents.Values.Where(entry => entry.EntityType == type.ToString()).ToList();
        var altered = audited
            .Where(entry => !stored.TryGetValue(entry.EntityId, out var row)
                || !SHA256.HashData(row.Content).AsSpan().SequenceEqual(entry.ContentHash)
                || !row.ContentHash.AsSpan().SequenceEqual(entry.ContentHash))
            .Select(entry => new AuditFault(
                entry.Sequence, $"{type} {entry.EntityId}", "The present state was altered or is missing."));
        var unknown = stored.Keys.Except(audited.Select(entry => entry.EntityId))
            .Select(id => new AuditFault(walk.Position + 1, $"{type} {id}", "It has no audit entry."));
        return altered.Concat(unknown);
    }

    private sealed class Found
    {
        public long Sequence { get; init; }

        public string Subject { get; init; } = "";
    }
}
