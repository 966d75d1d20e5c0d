using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Formats;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Uploads;

namespace ConsumerSafety.Api.Uploads;

/// <summary>
/// What people and programs may do with uploads. Who uploads needs <see cref="Permission.UploadNotices"/>, who agrees
/// <see cref="Permission.ReviewNotices"/> and must be somebody else.
/// </summary>
public sealed class UploadDesk
{
    private const int Listed = 200;

    private readonly UploadStore _store;
    private readonly UploadReception _reception;
    private readonly UploadFormats _formats;
    private readonly UploadSignal _signal;

    internal UploadDesk(UploadStore store, UploadReception reception, UploadFormats formats, UploadSignal signal) =>
        (_store, _reception, _formats, _signal) = (store, reception, formats, signal);

    /// <summary>Takes a file in; one that is refused is not kept.</summary>
    public Task<UploadOutcome> ReceiveAsync(
        Caller caller, UploadRequest request, CancellationToken cancellationToken) =>
        _reception.ReceiveAsync(caller, request, cancellationToken);

    /// <summary>The newest uploads that the caller may see.</summary>
    public async Task<IReadOnlyList<Upload>> ReadAsync(Caller caller, CancellationToken cancellationToken)
    {
        var uploads = await _store.ReadNewestAsync(
            caller.Roles.Any(role => Rights.AllowsEverywhere(role, Permission.ReadDrafts)) ? null
                : caller.AgencyId ?? "",
            Listed, cancellationToken);
        return [.. uploads.Where(upload => MaySee(caller, upload))];
    }

    /// <summary>An upload.</summary>
    public async Task<UploadOutcome> FindAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await _store.FindAsync(id, cancellationToken) is { } upload && MaySee(caller, upload)
            ? new UploadOutcome.Done(upload) : new UploadOutcome.NotFound();

    /// <summary>How far the work on it is; null when none is under way.</summary>
    public Task<UploadProgress?> FindProgressAsync(Upload upload, CancellationToken cancellationToken) =>
        _store.FindProgressAsync(upload.Id, cancellationToken);

    /// <summary>The next rows, after one or from the first, of an upload that was found.</summary>
    public Task<IReadOnlyList<UploadRow>> ReadRowsAsync(
        Upload upload, UploadRowFilter filter, UploadRow? after, int limit, CancellationToken cancellationToken) =>
        _store.ReadRowsAsync(upload.Id, filter, after, limit, cancellationToken);

    /// <summary>Says what the columns are, and has the file compared with the catalogue.</summary>
    public async Task<UploadOutcome> MapAsync(
        Caller caller, string id, UploadMapping mapping, CancellationToken cancellationToken)
    {
        if (await FindOwnAsync(caller, id, cancellationToken) is not UploadOutcome.Done { Upload: var upload })
            return await FindOwnAsync(caller, id, cancellationToken);
        if (upload.Shape == UploadShape.JsonLines || upload.After(UploadMove.Map) is null)
            return new UploadOutcome.Conflict(upload, UploadMessages.NotNow(upload.State));
        var faults = UploadFormats.Check(upload, mapping).ToList();
        if (!LanguageTag.IsValid(mapping.Language))
            faults.Add(new("language", UploadMessages.LanguageExpected));
        if (faults.Count > 0)
            return new UploadOutcome.Invalid(faults);
        Upload Mapped(Upload before) => before with
        {
            Kind = mapping.Kind,
            Language = mapping.Language,
            Columns =
            [
                .. before.Columns.Select(column => column with
                {
                    Property = mapping.Properties.GetValueOrDefault(column.Heading),
                }),
            ],
            Counts = null,
        };
        var format = await _formats.CreateAsync(Mapped(upload), cancellationToken);
        if (format.Format is null)
            return new UploadOutcome.Invalid("columns", UploadMessages.BadFormat(
                string.Join("; ", format.Faults.Select(fault => fault.ToString()))));
        await _store.SaveMappingAsync(
            upload.AgencyId, UploadFormats.HeadingsKey(upload.Columns), mapping, caller.Actor, cancellationToken);
        return await MoveAsync(
            caller, id, UploadMove.Map, Mapped, AuditAction.Updated, "Columns", cancellationToken);
    }

    /// <summary>Hands an upload to a reviewer.</summary>
    public async Task<UploadOutcome> SubmitAsync(
        Caller caller, string id, UploadDecision decision, CancellationToken cancellationToken)
    {
        if (await FindOwnAsync(caller, id, cancellationToken) is not UploadOutcome.Done { Upload: var upload })
            return await FindOwnAsync(caller, id, cancellationToken);
        if (upload.After(UploadMove.Submit) is null)
            return new UploadOutcome.Conflict(upload, UploadMessages.NotNow(upload.State));
        if (decision.Faults(upload) is { Count: > 0 } faults)
            return new UploadOutcome.Invalid(faults);
        return await MoveAsync(
            caller, id, UploadMove.Submit,
            before => before.WithWorkOf(caller) with
            {
                Mode = decision.Mode, Reason = decision.Reason!.Trim(), SubmittedBy = caller.AccountId,
                ReviewComment = null, ReviewedBy = null,
            },
            AuditAction.Submitted, decision.Reason, cancellationToken);
    }

    /// <summary>Takes an upload back from review.</summary>
    public async Task<UploadOutcome> RecallAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await FindOwnAsync(caller, id, cancellationToken) is UploadOutcome.Done
            ? await MoveAsync(
                caller, id, UploadMove.Recall, before => before, AuditAction.Returned, null, cancellationToken)
            : await FindOwnAsync(caller, id, cancellationToken);

    /// <summary>Gives an upload up.</summary>
    public async Task<UploadOutcome> DiscardAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await FindOwnAsync(caller, id, cancellationToken) is UploadOutcome.Done
            ? await MoveAsync(
                caller, id, UploadMove.Discard, before => before, AuditAction.Removed, null, cancellationToken)
            : await FindOwnAsync(caller, id, cancellationToken);

    /// <summary>A reviewer agrees, or agrees afterwards with what was taken in urgently.</summary>
    public Task<UploadOutcome> ApproveAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        ReviewAsync(
            caller, id,
            upload => upload.State == UploadState.Done && upload.AwaitsReviewAfterwards
                ? UploadMove.ReviewAfterwards : UploadMove.Approve,
            null, AuditAction.Approved, cancellationToken);

    /// <summary>A reviewer gives an upload back with a comment.</summary>
    public async Task<UploadOutcome> ReturnAsync(
        Caller caller, string id, string? comment, CancellationToken cancellationToken) =>
        UploadDecision.IsReason(comment)
            ? await ReviewAsync(
                caller, id, _ => UploadMove.Return, comment!.Trim(), AuditAction.Returned, cancellationToken)
            : new UploadOutcome.Invalid("comment", UploadMessages.ReasonNeeded);

    /// <summary>An administrator has an upload taken in without waiting for a reviewer.</summary>
    public async Task<UploadOutcome> ApproveUrgentlyAsync(
        Caller caller, string id, UploadDecision decision, string? urgency, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not UploadOutcome.Done { Upload: var upload })
            return new UploadOutcome.NotFound();
        if (!caller.Can(Permission.PublishUrgently, upload.AgencyId))
            return new UploadOutcome.Forbidden(UploadMessages.MayNotHurry);
        if (!UploadDecision.IsReason(urgency))
            return new UploadOutcome.Invalid("urgentReason", UploadMessages.ReasonNeeded);
        var isSubmitted = upload.State == UploadState.InReview;
        if (!isSubmitted && decision.Faults(upload) is { Count: > 0 } faults
            && upload.After(UploadMove.ApproveUrgently) is not null)
            return new UploadOutcome.Invalid(faults);
        return await MoveAsync(
            caller, id, UploadMove.ApproveUrgently,
            before => before.WithWorkOf(caller) with
            {
                Mode = before.Mode ?? decision.Mode, Reason = before.Reason ?? decision.Reason?.Trim(),
                UrgentBy = caller.AccountId, UrgentReason = urgency!.Trim(),
            },
            AuditAction.Approved, urgency, cancellationToken);
    }

    /// <summary>Has what an upload recorded taken back, with a reason that every new version says.</summary>
    public async Task<UploadOutcome> UndoAsync(
        Caller caller, string id, string? reason, CancellationToken cancellationToken)
    {
        if (await FindOwnAsync(caller, id, cancellationToken) is not UploadOutcome.Done)
            return await FindOwnAsync(caller, id, cancellationToken);
        return !UploadDecision.IsReason(reason)
            ? new UploadOutcome.Invalid("reason", UploadMessages.ReasonNeeded)
            : await MoveAsync(
                caller, id, UploadMove.Undo,
                before => before with { UndoneBy = caller.AccountId, UndoReason = reason!.Trim() },
                AuditAction.Updated, reason, cancellationToken);
    }

    private async Task<UploadOutcome> ReviewAsync(
        Caller caller, string id, Func<Upload, UploadMove> move, string? comment, AuditAction action,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not UploadOutcome.Done { Upload: var upload })
            return new UploadOutcome.NotFound();
        if (!caller.Can(Permission.ReviewNotices, upload.AgencyId))
            return new UploadOutcome.Forbidden(UploadMessages.MayNotReview);
        if (upload.IsWorkOf(caller))
            return new UploadOutcome.Forbidden(UploadMessages.OwnUpload);
        return await MoveAsync(
            caller, id, move(upload),
            // The upload may have been submitted by the reviewer meanwhile.
            before => before.IsWorkOf(caller) ? null
                : before with { ReviewedBy = caller.AccountId, ReviewComment = comment },
            action, comment, cancellationToken);
    }

    private async Task<UploadOutcome> MoveAsync(
        Caller caller, string id, UploadMove move, Func<Upload, Upload?> change, AuditAction action, string? detail,
        CancellationToken cancellationToken)
    {
        var made = await _store.ChangeAsync(
            id, before => before.After(move) is { } after ? change(after) : null, action, detail, caller.Actor,
            cancellationToken);
        if (made.Upload is not { } upload)
            return new UploadOutcome.NotFound();
        if (!made.IsMade)
            return new UploadOutcome.Conflict(upload, UploadMessages.NotNow(upload.State));
        if (upload.IsAtWork)
            _signal.Notify();
        return new UploadOutcome.Done(upload);
    }

    /// <summary>An upload that the caller may work on.</summary>
    private async Task<UploadOutcome> FindOwnAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await FindAsync(caller, id, cancellationToken) is not UploadOutcome.Done found ? new UploadOutcome.NotFound()
            : caller.Can(Permission.UploadNotices, found.Upload.AgencyId) ? found
            : new UploadOutcome.Forbidden(UploadMessages.MayNotUpload);

    private static bool MaySee(Caller caller, Upload upload) =>
        caller.Can(Permission.ReadDrafts, upload.AgencyId) || caller.Can(Permission.UploadNotices, upload.AgencyId)
        || caller.Can(Permission.ReviewNotices, upload.AgencyId);
}
