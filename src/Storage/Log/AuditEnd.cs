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
        ];
        foreach (var table in DocumentTable.All)
            faults.AddRange(await AuditedDocuments.CheckAsync(session, walk, table, cancellationToken));
        return faults.MinBy(fault => fault.Sequence);
    }

    private static async Task<IEnumerable<AuditFault>> FindAsync(
        Session session, Statement statement, object? parameters, string problem, CancellationToken token) =>
        (await session.QueryAsync<Found>(statement, parameters, token))
            .Select(found => new AuditFault(found.Sequence, found.Subject, problem));

    private sealed class Found
    {
        public long Sequence { get; init; }

        public string Subject { get; init; } = "";
    }
}
