using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Log;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Publishing;

/// <summary>
/// Publishes approved drafts as their time comes. Any number of nodes may do so at once: the transaction that publishes
/// looks whether the draft is still the one whose time it was.
/// </summary>
internal sealed partial class DuePublisher(
    DraftStore drafts, DraftCheck check, TimeProvider clock, ILogger<DuePublisher> logger)
{
    private const string Actor = "publication schedule";
    private const int BatchSize = 20;
    private const int MostRemarks = 20;

    /// <summary>Publishes what is due, and gives when something will be due next; null when nothing will.</summary>
    public async Task<DateTimeOffset?> RunOnceAsync(CancellationToken cancellationToken)
    {
        var failed = false;
        while (!failed)
        {
            var due = await drafts.FindDueAsync(clock.GetUtcNow(), BatchSize, cancellationToken);
            foreach (var draft in due)
                failed |= !await TryPublishAsync(draft, cancellationToken);
            if (due.Count < BatchSize)
                break;
        }
        return await drafts.FindNextDueAsync(cancellationToken);
    }

    // One that fails for a reason of ours must not keep the others from their time.
    private async Task<bool> TryPublishAsync(Draft draft, CancellationToken cancellationToken)
    {
        try
        {
            await PublishAsync(draft, cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(draft.Id, fault);
            return false;
        }
    }

    private async Task PublishAsync(Draft draft, CancellationToken cancellationToken)
    {
        var faults = await check.FindErrorsAsync(draft, cancellationToken);
        if (faults.Count > 0)
        {
            var remarks = faults.Take(MostRemarks).Select(fault => new Remark(Both(fault.Expected), fault.Path));
            await ReturnAsync(draft, [.. remarks], cancellationToken);
            return;
        }
        var next = draft with { State = To(draft, DraftMove.PublishDue), Version = draft.Version + 1 };
        var saving = await drafts.PublishAsync(next, new(Actor, AuditAction.Published), cancellationToken);
        if (saving is NoticeMovedOn)
            await ReturnAsync(draft, [new(Both(DeskTexts.MovedOn))], cancellationToken);
        else if (saving is PublicationRefused refused)
            await ReturnAsync(draft, [new(Both(refused.Reason))], cancellationToken);
    }

    private async Task ReturnAsync(Draft draft, IReadOnlyList<Remark> remarks, CancellationToken cancellationToken)
    {
        var now = DraftMover.Milliseconds(clock.GetUtcNow());
        var next = draft with
        {
            State = To(draft, DraftMove.ReturnDue),
            PublishAt = null,
            Comments =
            [
                .. draft.Comments,
                .. remarks.Select(remark => new DraftComment(null, now, remark.Text, remark.Path)),
            ],
            Version = draft.Version + 1,
            UpdatedAt = now,
        };
        await drafts.SaveAsync(next, new(Actor, AuditAction.Returned, remarks[0].Text), cancellationToken);
        LogReturned(draft.Id, remarks[0].Text);
    }

    private static DraftState To(Draft draft, DraftMove move) => DraftMoves.Find(draft.State, move)!.To;

    private static string Both(LocalizedText text) => $"{text.Chinese} {text.English}";

    [LoggerMessage(LogLevel.Warning, "The draft {Id} was due and could not be published: {Reason}")]
    private partial void LogReturned(string id, string reason);

    [LoggerMessage(LogLevel.Error, "The draft {Id} is due and its publication failed; it is tried again.")]
    private partial void LogFailed(string id, Exception fault);
}
