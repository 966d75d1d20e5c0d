using System.Security.Cryptography;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Limits;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>Files on their way to a complaint. Safe to use from any thread.</summary>
public sealed class EvidenceUploads
{
    private const string Actor = "evidence";

    private static readonly Statement s_close = new("""
        UPDATE
            Evidence
        SET
            Length = Received
        WHERE
            Id = @Id
            AND State = 'Uploading'
        """);

    private static readonly Statement s_attach = new("""
        UPDATE
            Evidence
        SET
            FormId = @FormId,
            ExpiresAt = @ExpiresAt
        WHERE
            Id = @Id
            AND State <> 'Claimed'
            AND FormId IS NULL
        """);

    private readonly CatalogueDatabase _database;
    private readonly ComplaintSeal _seal;
    private readonly TimeProvider _time;

    internal EvidenceUploads(CatalogueDatabase database, ComplaintSeal seal, TimeProvider time) =>
        (_database, _seal, _time) = (database, seal, time);

    /// <summary>Begins an upload.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="length">How many bytes are to come.</param>
    /// <param name="lifetime">When it goes unless it is claimed, from now.</param>
    /// <param name="limits">How often it may be done.</param>
    /// <param name="room">How many bytes all files may have together that nobody has claimed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<EvidenceCreating> CreateAsync(
        string name, long length, TimeSpan lifetime, IReadOnlyList<RateLimit> limits, long room,
        CancellationToken cancellationToken) => _database.WriteAsync<EvidenceCreating>(
        Actor,
        async (write, token) =>
        {
            if (!await RateCounts.UseAsync(write, limits, token))
                return new EvidenceCreating.TooMany();
            if (await EvidenceRows.SumAsync(write.Session, token) + length > room)
                return new EvidenceCreating.NoRoom();
            var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
            var upload = new EvidenceUpload
            {
                Id = id,
                Length = length,
                Received = 0,
                IsReady = false,
                ExpiresAt = write.Now + lifetime,
                File = new() { Id = id, Name = name },
                Key = ComplaintSeal.CreateKey(),
            };
            await EvidenceRows.AddAsync(write.Session, upload, _seal.Protect(upload.Key), token);
            return new EvidenceCreating.Created(upload);
        },
        cancellationToken);

    /// <summary>A file that no complaint has claimed; null when there is none or its time is over.</summary>
    public Task<EvidenceUpload?> FindAsync(string id, CancellationToken cancellationToken) => _database.ReadAsync(
        (session, token) => EvidenceRows.FindAsync(session, _seal, id, _time.GetUtcNow(), token), cancellationToken);

    /// <summary>The files of a form, by their names.</summary>
    public Task<IReadOnlyList<EvidenceUpload>> FindOfFormAsync(string formId, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (session, token) => EvidenceRows.FindOfFormAsync(session, _seal, formId, _time.GetUtcNow(), token),
            cancellationToken);

    /// <summary>Says that no more bytes come, where it was not known how many there are.</summary>
    public Task CloseAsync(string id, CancellationToken cancellationToken) => _database.WriteAsideAsync(
        (session, token) => session.ExecuteAsync(s_close, new { Id = id }, token), cancellationToken);

    /// <summary>
    /// Makes a file one of a form's, unless it is another's or the form has its fill; it is kept as long as the form.
    /// </summary>
    public Task<bool> AttachAsync(
        string id, string formId, TimeSpan lifetime, CancellationToken cancellationToken) => _database.WriteAsync(
        Actor,
        async (write, token) =>
        {
            var kept = await EvidenceRows.FindOfFormAsync(write.Session, _seal, formId, write.Now, token);
            if (kept.Any(upload => upload.Id == id))
                return true;
            var row = new { Id = id, FormId = formId, ExpiresAt = write.Now + lifetime };
            return kept.Count < ComplaintLimits.Evidence && await write.Session.ExecuteAsync(s_attach, row, token) == 1;
        },
        cancellationToken);

    /// <summary>What was uploaded so far, to be read from any place.</summary>
    public Stream Open(EvidenceUpload upload) => EvidenceChunks.Open(
        _database, upload.Id, EvidencePart.Original, upload.Received, upload.Key);

    /// <summary>Drops a file with all its bytes; false when it is gone or a complaint has claimed it.</summary>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) => _database.WriteAsideAsync(
        (session, token) => EvidenceRows.RemoveAsync(session, id, token), cancellationToken);

    /// <summary>Drops every file whose time is over, and gives how many.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var old = await _database.ReadAsync(
            (session, token) => EvidenceRows.FindOldAsync(session, _time.GetUtcNow(), token), cancellationToken);
        foreach (var id in old)
            await RemoveAsync(id, cancellationToken);
        return old.Count;
    }
}
