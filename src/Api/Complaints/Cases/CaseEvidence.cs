using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Evidence;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>The evidence of complaints for officers who work them, read for a purpose that is audited.</summary>
public sealed class CaseEvidence(ComplaintStore complaints, EvidenceShelf shelf)
{
    /// <summary>What evidence there is.</summary>
    public async Task<EvidenceListing> ShowAsync(
        Caller caller, string id, string? purpose, CancellationToken cancellationToken)
    {
        if (await complaints.FindAsync(id, cancellationToken) is not { } complaint
            || !CaseRights.CanSee(caller, complaint))
            return new EvidenceListing.NotFound();
        if (!CaseRights.CanWork(caller, complaint))
            return new EvidenceListing.Forbidden();
        if (complaint.ErasedAt is not null)
            return new EvidenceListing.Erased();
        if (CasePurpose.Read(purpose) is not { } said)
            return new EvidenceListing.Invalid(CaseTexts.Purpose);
        return await shelf.ReadAsync(id, caller.Actor, said, cancellationToken) is { } files
            ? new EvidenceListing.Shown(files, said)
            : new EvidenceListing.Erased();
    }

    /// <summary>
    /// A file, or its small form, for a purpose that <see cref="ShowAsync"/> took; null when there is none for the
    /// caller. The small forms belong to the listing; reading a whole file is audited by itself.
    /// </summary>
    public async Task<OpenEvidence?> OpenAsync(
        Caller caller, string id, string fileId, bool isPreview, string purpose, CancellationToken cancellationToken)
    {
        if (await complaints.FindAsync(id, cancellationToken) is not { } complaint
            || !CaseRights.CanWork(caller, complaint) || complaint.ErasedAt is not null
            || await shelf.OpenAsync(id, fileId, isPreview, cancellationToken) is not { } evidence)
            return null;
        return isPreview || await shelf.NoteReadingAsync(id, fileId, caller.Actor, purpose, cancellationToken)
            ? evidence
            : null;
    }
}
