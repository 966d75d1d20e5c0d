using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>The rows of files that no complaint has claimed.</summary>
internal static class EvidenceRows
{
    private const string Columns = """
        Id,
            State,
            Length,
            Received,
            ExpiresAt,
            KeptKey,
            Content
        """;

    private static readonly Statement s_find = new($"""
        SELECT
            {Columns}
        FROM
            Evidence
        WHERE
            Id = @Id
            AND State <> 'Claimed'
            AND ExpiresAt > @Now
        """);

    private static readonly Statement s_findOfForm = new($"""
        SELECT
            {Columns}
        FROM
            Evidence
        WHERE
            FormId = @FormId
            AND State <> 'Claimed'
            AND ExpiresAt > @Now
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            Evidence (Id, State, FormId, Length, Received, Attempt, ExpiresAt, KeptKey, Content)
        VALUES
            (@Id, 'Uploading', NULL, @Length, 0, 0, @ExpiresAt, @KeptKey, @Content)
        """);

    // So that an index finds the few among all that are claimed.
    private static readonly Statement s_sum = new("""
        SELECT
            COALESCE(SUM(Length), 0)
        FROM
            Evidence
        WHERE
            State IN ('Uploading', 'Ready')
        """);

    private static readonly Statement s_remove = new("""
        DELETE FROM
            Evidence
        WHERE
            Id = @Id
            AND State <> 'Claimed'
        """);

    private static readonly Statement s_findOld = new("""
        SELECT
            Id
        FROM
            Evidence
        WHERE
            State IN ('Uploading', 'Ready')
            AND ExpiresAt <= @Now
        """);

    /// <summary>A file; null when there is none, it has expired, or its key is lost.</summary>
    public static async Task<EvidenceUpload?> FindAsync(
        Session session, ComplaintSeal seal, string id, DateTimeOffset now, CancellationToken token) =>
        await session.FindAsync<Row>(s_find, new { Id = id, Now = now }, token) is { } row ? Read(seal, row) : null;

    /// <summary>The files of a form, by their names.</summary>
    public static async Task<IReadOnlyList<EvidenceUpload>> FindOfFormAsync(
        Session session, ComplaintSeal seal, string formId, DateTimeOffset now, CancellationToken token) =>
    [
        .. (await session.QueryAsync<Row>(s_findOfForm, new { FormId = formId, Now = now }, token))
            .Select(row => Read(seal, row)).OfType<EvidenceUpload>()
            .OrderBy(upload => upload.File.Name, StringComparer.Ordinal).ThenBy(upload => upload.Id),
    ];

    /// <summary>Adds one of which nothing has come yet.</summary>
    public static Task AddAsync(Session session, EvidenceUpload upload, byte[] keptKey, CancellationToken token) =>
        session.ExecuteOneAsync(
            s_insert,
            new
            {
                upload.Id, upload.Length, upload.ExpiresAt, KeptKey = keptKey,
                Content = Close(upload.Key, upload.File),
            },
            token);

    /// <summary>The bytes of all files that nobody has claimed, those still to come included.</summary>
    public static Task<long> SumAsync(Session session, CancellationToken token) =>
        session.FindAsync<long>(s_sum, null, token);

    /// <summary>Removes one that nobody has claimed, with all its bytes.</summary>
    public static async Task<bool> RemoveAsync(Session session, string id, CancellationToken token)
    {
        if (await session.ExecuteAsync(s_remove, new { Id = id }, token) == 0)
            return false;
        await EvidenceChunks.RemoveAsync(session, id, token);
        return true;
    }

    /// <summary>Those whose time is over.</summary>
    public static Task<List<string>> FindOldAsync(Session session, DateTimeOffset now, CancellationToken token) =>
        session.QueryAsync<string>(s_findOld, new { Now = now }, token);

    /// <summary>What is known of a file, as it is kept.</summary>
    public static byte[] Close(byte[] key, EvidenceFile file) =>
        ComplaintSeal.Seal(key, file.Id, DocumentJson.Write(file));

    /// <summary>What is known of a file, out of what is kept.</summary>
    public static EvidenceFile Open(byte[] key, string id, byte[] content) =>
        DocumentJson.Read<EvidenceFile>(ComplaintSeal.Open(key, id, content));

    private static EvidenceUpload? Read(ComplaintSeal seal, Row row) => seal.Unprotect(row.KeptKey) is { } key
        ? new()
        {
            Id = row.Id,
            Length = row.Length,
            Received = row.Received,
            IsReady = row.State == "Ready",
            ExpiresAt = row.ExpiresAt,
            File = Open(key, row.Id, row.Content),
            Key = key,
        }
        : null;

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string State { get; init; } = "";

        public long Length { get; init; }

        public long Received { get; init; }

        public DateTimeOffset ExpiresAt { get; init; }

        public byte[] KeptKey { get; init; } = [];

        public byte[] Content { get; init; } = [];
    }
}
