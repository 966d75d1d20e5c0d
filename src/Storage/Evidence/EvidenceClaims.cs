using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>
/// Which complaint has which files. A claim holds the key of the file encrypted by the key of the complaint: once that
/// is destroyed, so is what the file held, also in backups.
/// </summary>
internal static class EvidenceClaims
{
    private static readonly Statement s_findFit = new(dialect => $"""
        SELECT
            Id,
            KeptKey
        FROM
            Evidence
        WHERE
            Id IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
            AND State = 'Ready'
        """);

    private static readonly Statement s_claim = new("""
        UPDATE
            Evidence
        SET
            State = 'Claimed',
            FormId = NULL,
            KeptKey = NULL
        WHERE
            Id = @Id
            AND State = 'Ready'
        """);

    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            EvidenceClaims (ComplaintId, EvidenceId, KeptKey)
        VALUES
        """);

    private static readonly Statement s_read = new("""
        SELECT
            c.EvidenceId AS Id,
            c.KeptKey,
            e.Content
        FROM
            EvidenceClaims AS c
            INNER JOIN Evidence AS e ON e.Id = c.EvidenceId
        WHERE
            c.ComplaintId = @ComplaintId
        """);

    private static readonly Statement s_forget = new("""
        DELETE FROM
            EvidenceClaims
        WHERE
            ComplaintId = @ComplaintId
        """);

    private static readonly Statement s_removeUnclaimed = new("""
        DELETE FROM
            Evidence
        WHERE
            Id = @Id
            AND State = 'Claimed'
            AND Id NOT IN (SELECT EvidenceId FROM EvidenceClaims WHERE EvidenceId = @Id)
        """);

    /// <summary>The keys of those files that can be claimed: known, complete, examined and nobody's.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> FindFitAsync(
        Session session, ComplaintSeal seal, IReadOnlyCollection<string> ids, CancellationToken token)
    {
        Dictionary<string, byte[]> fit = [];
        if (ids.Count > 0)
            foreach (var row in await session.QueryAsync<Row>(s_findFit, new { Ids = JsonArray.Of(ids) }, token))
                if (seal.Unprotect(row.KeptKey) is { } key)
                    fit[row.Id] = key;
        return fit;
    }

    /// <summary>Makes files a complaint's, in the transaction that says so in the complaint.</summary>
    public static async Task TakeAsync(
        Session session, string complaintId, byte[] complaintKey, IReadOnlyDictionary<string, byte[]> files,
        CancellationToken token)
    {
        foreach (var id in files.Keys)
            await session.ExecuteOneAsync(s_claim, new { Id = id }, token);
        await AddAsync(session, complaintId, complaintKey, files, token);
    }

    /// <summary>Makes the files of a complaint those of another one, too.</summary>
    public static async Task CopyAsync(
        Session session, (string Id, byte[] Key) from, (string Id, byte[] Key) to, CancellationToken token) =>
        await AddAsync(
            session, to.Id, to.Key,
            (await ReadAsync(session, from.Id, from.Key, token)).ToDictionary(file => file.Id, file => file.Key),
            token);

    /// <summary>The files of a complaint with their keys, as they are kept.</summary>
    public static async Task<IReadOnlyList<ClaimedFile>> ReadAsync(
        Session session, string complaintId, byte[] complaintKey, CancellationToken token) =>
    [
        .. (await session.QueryAsync<Row>(s_read, new { ComplaintId = complaintId }, token)).Select(row =>
            new ClaimedFile(
                row.Id, ComplaintSeal.Open(complaintKey, Place(complaintId, row.Id), row.KeptKey), row.Content)),
    ];

    /// <summary>
    /// Takes a complaint's files away; those that no other complaint has are gone, with all their bytes.
    /// </summary>
    public static async Task ReleaseAsync(Session session, string complaintId, CancellationToken token)
    {
        var rows = await session.QueryAsync<Row>(s_read, new { ComplaintId = complaintId }, token);
        await session.ExecuteAsync(s_forget, new { ComplaintId = complaintId }, token);
        foreach (var row in rows)
            if (await session.ExecuteAsync(s_removeUnclaimed, new { row.Id }, token) == 1)
                await EvidenceChunks.RemoveAsync(session, row.Id, token);
    }

    private static async Task AddAsync(
        Session session, string complaintId, byte[] complaintKey, IReadOnlyDictionary<string, byte[]> files,
        CancellationToken token)
    {
        List<object?[]> rows =
        [
            .. files.Select(file => new object?[]
            {
                complaintId, file.Key, ComplaintSeal.Seal(complaintKey, Place(complaintId, file.Key), file.Value),
            }),
        ];
        if (rows.Count > 0)
            await session.InsertAsync(s_insert, rows, token);
    }

    private static string Place(string complaintId, string evidenceId) => $"{complaintId} evidence {evidenceId}";

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public byte[] KeptKey { get; init; } = [];

        public byte[] Content { get; init; } = [];
    }
}

/// <summary>A file of a complaint with its key.</summary>
internal sealed record ClaimedFile(string Id, byte[] Key, byte[] Content);
