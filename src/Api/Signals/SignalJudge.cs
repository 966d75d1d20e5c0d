using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Signals;

namespace ConsumerSafety.Api.Signals;

/// <summary>
/// Where people say what is behind a signal. Of two who judge the same one at once the second gets what the first made
/// of it. Safe to use from any thread.
/// </summary>
public sealed class SignalJudge
{
    private const int MinReasonLength = 2;

    private static readonly LocalizedText s_reason = new(
        $"驳回理由，{MinReasonLength} 至 {SignalJudgement.MaxReasonLength} 个字",
        $"why it is dismissed, {MinReasonLength} to {SignalJudgement.MaxReasonLength} characters");

    private readonly SignalStore _signals;
    private readonly SignalDraft _drafting;
    private readonly DraftDesk _drafts;
    private readonly TimeProvider _clock;

    internal SignalJudge(SignalStore signals, SignalDraft drafting, DraftDesk drafts, TimeProvider clock) =>
        (_signals, _drafting, _drafts, _clock) = (signals, drafting, drafts, clock);

    /// <summary>Says that nothing is behind a signal.</summary>
    /// <param name="caller">Who says so.</param>
    /// <param name="id">The signal.</param>
    /// <param name="version">The version the caller saw.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops it before it is committed.</param>
    public async Task<SignalOutcome> DismissAsync(
        Caller caller, string id, int version, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not { } signal)
            return new SignalOutcome.NotFound();
        if (!SignalRights.CanJudge(caller, signal))
            return new SignalOutcome.Forbidden();
        var kept = reason?.ReplaceLineEndings("\n").Trim();
        if (kept is not { Length: >= MinReasonLength and <= SignalJudgement.MaxReasonLength }
            || kept.Any(character => char.IsControl(character) && character != '\n'))
            return new SignalOutcome.Invalid(s_reason);
        return await SaveAsync(
            caller, signal, version,
            signal with { State = SignalState.Dismissed, Judgement = Judgement(caller, signal) with { Reason = kept } },
            AuditAction.Discarded, kept, cancellationToken);
    }

    /// <summary>Takes a signal up again that was dismissed or drafted from.</summary>
    public async Task<SignalOutcome> ReopenAsync(
        Caller caller, string id, int version, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not { } signal)
            return new SignalOutcome.NotFound();
        if (!SignalRights.CanJudge(caller, signal))
            return new SignalOutcome.Forbidden();
        return await SaveAsync(
            caller, signal, version, signal with { State = SignalState.Open, Judgement = null },
            AuditAction.Reinstated, null, cancellationToken);
    }

    /// <summary>
    /// Begins a draft with what is known of the complaints filled in, and links it with the signal. Asked twice for the
    /// same version, it begins one.
    /// </summary>
    public async Task<SignalOutcome> DraftAsync(
        Caller caller, string id, int version, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not { } signal)
            return new SignalOutcome.NotFound();
        if (!SignalRights.CanDraft(caller, signal))
            return new SignalOutcome.Forbidden();
        if (signal.Version != version || signal.State == SignalState.Drafted)
            return new SignalOutcome.Conflict(signal);
        var notice = await _drafting.WriteAsync(signal, cancellationToken);
        var begun = await _drafts.BeginAsync(
            caller, new(notice), cancellationToken, key: SignalDraft.KeyOf(signal, caller));
        if (begun is not DraftDone { Draft: var draft })
            return begun is DraftInvalid invalid
                ? new SignalOutcome.Invalid(invalid.Faults[0].Expected)
                : new SignalOutcome.Forbidden();
        return await SaveAsync(
            caller, signal, version,
            signal with
            {
                State = SignalState.Drafted, Judgement = Judgement(caller, signal) with { DraftId = draft.Id },
            },
            AuditAction.Updated, $"Drafted {draft.Id}", cancellationToken);
    }

    private async Task<SignalOutcome> SaveAsync(
        Caller caller, Signal present, int version, Signal next, AuditAction action, string? detail,
        CancellationToken cancellationToken)
    {
        if (present.Version != version || present.State == next.State)
            return new SignalOutcome.Conflict(present);
        var saving = await _signals.SaveAsync(
            next with { Version = version + 1 }, caller.Actor, action, detail, cancellationToken);
        return saving switch
        {
            { IsSaved: true, Signal: { } saved } => new SignalOutcome.Done(saved),
            { Signal: { } other } => new SignalOutcome.Conflict(other),
            _ => new SignalOutcome.NotFound(),
        };
    }

    private SignalJudgement Judgement(Caller caller, Signal signal) =>
        new(_clock.GetUtcNow(), caller.AccountId, signal.Evidence.Weeks[0]);

    private async Task<Signal?> FindAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await _signals.FindAsync(id, cancellationToken) is { } signal && SignalRights.CanSee(caller, signal)
            ? signal
            : null;
}
