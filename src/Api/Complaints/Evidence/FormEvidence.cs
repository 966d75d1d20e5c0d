using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Evidence;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>The files of a form that is being filled in, for who knows its token.</summary>
public sealed class FormEvidence(EvidenceUploads uploads, EvidenceDesk desk, Patience patience)
{
    /// <summary>The files, by their names.</summary>
    public Task<IReadOnlyList<EvidenceUpload>> ReadAsync(string token, CancellationToken cancellationToken) =>
        patience.WaitAsync(stop => uploads.FindOfFormAsync(FormDesk.IdOf(token), stop), cancellationToken);

    /// <summary>The files, those examined that could not be before, such as when the virus scanner was down.</summary>
    public async Task<IReadOnlyList<EvidenceUpload>> SettleAsync(string token, CancellationToken cancellationToken)
    {
        var files = await ReadAsync(token, cancellationToken);
        if (files.All(file => file.IsReady))
            return files;
        foreach (var file in files.Where(file => !file.IsReady))
            await desk.ExamineAsync(file.Id, cancellationToken);
        return await ReadAsync(token, cancellationToken);
    }

    /// <summary>Takes in a whole file for the form.</summary>
    public async Task<EvidenceOutcome> ReceiveAsync(
        string token, string name, Stream source, string network, CancellationToken cancellationToken)
    {
        if ((await ReadAsync(token, cancellationToken)).Count >= ComplaintLimits.Evidence)
            return new EvidenceOutcome.Refused(EvidenceRefusals.TooManyFiles);
        var (id, outcome) = await desk.ReceiveAsync(name, source, network, cancellationToken);
        return id is null || outcome is EvidenceOutcome.Refused || await AttachAsync(token, id, cancellationToken)
            ? outcome
            : new EvidenceOutcome.Refused(EvidenceRefusals.TooManyFiles);
    }

    /// <summary>Makes an upload one of the form's; false when it has ten, or the upload is gone or another's.</summary>
    public Task<bool> AttachAsync(string token, string id, CancellationToken cancellationToken) => patience.WaitAsync(
        stop => uploads.AttachAsync(id, FormDesk.IdOf(token), FormDesk.FormLifetime, stop), cancellationToken);

    /// <summary>Drops a file of the form.</summary>
    public async Task RemoveAsync(string token, string id, CancellationToken cancellationToken)
    {
        if ((await ReadAsync(token, cancellationToken)).Any(file => file.Id == id))
            await desk.RemoveAsync(id, cancellationToken);
    }

    /// <summary>Drops all files of the form.</summary>
    public async Task ClearAsync(string token, CancellationToken cancellationToken)
    {
        foreach (var file in await ReadAsync(token, cancellationToken))
            await desk.RemoveAsync(file.Id, cancellationToken);
    }
}
