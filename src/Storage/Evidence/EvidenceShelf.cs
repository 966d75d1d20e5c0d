using System.Security.Cryptography;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>The files that complaints have. Safe to use from any thread.</summary>
public sealed class EvidenceShelf
{
    private readonly CatalogueDatabase _database;
    private readonly ComplaintSeal _seal;

    internal EvidenceShelf(CatalogueDatabase database, ComplaintSeal seal) => (_database, _seal) = (database, seal);

    /// <summary>The files of a complaint for the person, by their names; none once its key was destroyed.</summary>
    public Task<IReadOnlyList<EvidenceFile>> ReadAsync(string complaintId, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => ReadAsync(session, complaintId, token), cancellationToken);

    /// <summary>
    /// The files of a complaint for somebody else, for a purpose that the audit log keeps; null when there is no
    /// complaint or its key was destroyed.
    /// </summary>
    public Task<IReadOnlyList<EvidenceFile>?> ReadAsync(
        string complaintId, string actor, string purpose, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) => await LogAsync(write, complaintId, "Evidence: " + purpose, token)
                ? await ReadAsync(write.Session, complaintId, token)
                : null,
            cancellationToken);

    /// <summary>Notes in the audit log that somebody read a file for a purpose; false when it cannot be read.</summary>
    public Task<bool> NoteReadingAsync(
        string complaintId, string evidenceId, string actor, string purpose, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            (write, token) => LogAsync(write, complaintId, $"Evidence {evidenceId}: {purpose}", token),
            cancellationToken);

    /// <summary>A file of a complaint and its bytes; null when the complaint has none of this key or form.</summary>
    public async Task<OpenEvidence?> OpenAsync(
        string complaintId, string evidenceId, bool isPreview, CancellationToken cancellationToken)
    {
        var claimed = await _database.ReadAsync(
            (session, token) => FindAsync(session, complaintId, evidenceId, token), cancellationToken);
        if (claimed is null)
            return null;
        var file = EvidenceRows.Open(claimed.Key, claimed.Id, claimed.Content);
        var (part, length) = isPreview
            ? (EvidencePart.Preview, file.PreviewLength ?? 0)
            : (file.IsRemade ? EvidencePart.Remade : EvidencePart.Original, file.Length);
        return length == 0
            ? null
            : new(file, EvidenceChunks.Open(_database, file.Id, part, length, claimed.Key));
    }

    private async Task<ClaimedFile?> FindAsync(
        Session session, string complaintId, string evidenceId, CancellationToken token) =>
        (await ReadClaimsAsync(session, complaintId, token)).FirstOrDefault(file => file.Id == evidenceId);

    private async Task<IReadOnlyList<EvidenceFile>> ReadAsync(
        Session session, string complaintId, CancellationToken token) =>
    [
        .. (await ReadClaimsAsync(session, complaintId, token))
            .Select(file => EvidenceRows.Open(file.Key, file.Id, file.Content))
            .OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.Id, StringComparer.Ordinal),
    ];

    private async Task<IReadOnlyList<ClaimedFile>> ReadClaimsAsync(
        Session session, string complaintId, CancellationToken token) =>
        await ComplaintKeys.FindAsync(session, _seal, complaintId, token) is { } key
            ? await EvidenceClaims.ReadAsync(session, complaintId, key, token)
            : [];

    private async Task<bool> LogAsync(
        WriteTransaction write, string complaintId, string detail, CancellationToken token)
    {
        if (await DocumentTable.Complaints.FindAsync(write.Session, complaintId, token) is not { } content
            || await ComplaintKeys.FindAsync(write.Session, _seal, complaintId, token) is null)
            return false;
        write.Log(EntityType.Complaint, complaintId, 0, AuditAction.Viewed, SHA256.HashData(content), detail);
        return true;
    }
}
