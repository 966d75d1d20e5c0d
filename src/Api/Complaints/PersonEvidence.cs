using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Resilience;

namespace ConsumerSafety.Api.Complaints;

/// <summary>
/// The evidence of a complaint for the person who complained. Calls throw <see cref="DatabaseUnavailableException"/>
/// when the database does not answer soon.
/// </summary>
public sealed class PersonEvidence(
    ComplaintStore complaints, EvidenceShelf shelf, EvidenceDesk desk, Patience patience)
{
    private const string Actor = "person";

    /// <summary>A file, or its small form; null when the complaint has none of this key.</summary>
    public Task<OpenEvidence?> OpenAsync(
        string complaintId, string fileId, bool isPreview, CancellationToken cancellationToken) =>
        patience.WaitAsync(token => shelf.OpenAsync(complaintId, fileId, isPreview, token), cancellationToken);

    /// <summary>Adds files that were uploaded.</summary>
    public async Task<PersonMoveOutcome> AddAsync(
        string complaintId, IReadOnlyList<string> fileIds, CancellationToken cancellationToken)
    {
        List<string> ids = [.. fileIds.Distinct()];
        if (await desk.CheckAsync(ids, cancellationToken) is [var fault, ..])
            return new PersonMoveOutcome.Invalid(fault.Expected);
        return await patience.WaitAsync(token => AddAsync(complaintId, ids, token), cancellationToken);
    }

    private async Task<PersonMoveOutcome> AddAsync(string complaintId, List<string> ids, CancellationToken token)
    {
        // An officer may move it at the same moment; what the person does is then tried on the next version.
        while (await complaints.FindAsync(complaintId, token) is { ErasedAt: null } present
            && ComplaintMoves.Find(present.Kind, present.State, ComplaintMove.AddEvidence) is not null)
        {
            if (present.EvidenceIds.Count + ids.Count > ComplaintLimits.Evidence)
                return new PersonMoveOutcome.Invalid(EvidenceRefusals.TooManyFiles);
            var next = present with
            {
                Version = present.Version + 1, EvidenceIds = [.. present.EvidenceIds, .. ids],
            };
            var entry = new ComplaintEntry(Actor, AuditAction.Updated, nameof(ComplaintMove.AddEvidence))
            {
                EvidenceIds = ids,
            };
            var saving = await complaints.SaveAsync(next, entry, token);
            if (saving.IsSaved)
                return new PersonMoveOutcome.Done(saving.Complaint!);
            if (saving.UnfitEvidenceIds.Count > 0)
                return new PersonMoveOutcome.Invalid(EvidenceRefusals.Key);
            // The same version, and yet not saved: its key was destroyed.
            if (saving.Complaint?.Version == present.Version)
                break;
        }
        return new PersonMoveOutcome.NotNow();
    }
}
