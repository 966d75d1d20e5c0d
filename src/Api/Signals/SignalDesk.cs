using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Signals;

namespace ConsumerSafety.Api.Signals;

/// <summary>What people see of the signals, and how they ask for a search. Safe to use from any thread.</summary>
public sealed class SignalDesk(
    SignalStore signals, SignalRuns runs, WatchedComplaints complaints, AgencyStore agencies, AccountStore accounts)
{
    /// <summary>How many a page has.</summary>
    public const int PageSize = 30;

    private const int LookedRuns = 20;

    /// <summary>A page of the signals the caller sees; null for who may see none.</summary>
    public async Task<SignalPage?> ReadAsync(Caller caller, SignalFilter filter, CancellationToken cancellationToken)
    {
        if (!caller.CanSomewhere(Permission.ReadSignals))
            return null;
        var query = Seen(caller) with
        {
            State = filter.State, Subject = filter.Subject, Skip = (filter.Page - 1) * PageSize, Limit = PageSize + 1,
        };
        var found = await signals.ListAsync(query, cancellationToken);
        var last = await runs.ReadLastAsync(LookedRuns, cancellationToken);
        var page = found.Take(PageSize)
            .OrderByDescending(signal => signal.FoundAt)
            .ThenBy(signal => signal.Evidence.Probability);
        return new(
            [.. page], await signals.CountAsync(query, cancellationToken), found.Count > PageSize)
        {
            Last = last.Where(run => run.IsOver()).MaxBy(run => run.EndedAt),
            Current = last.FirstOrDefault(run => !run.IsOver()),
            MayRun = caller.CanSomewhere(Permission.JudgeSignals),
        };
    }

    /// <summary>How many signals wait for somebody of the caller's agency to judge them.</summary>
    public async Task<int> CountWaitingAsync(Caller caller, CancellationToken cancellationToken) =>
        caller.Can(Permission.JudgeSignals, caller.AgencyId)
            ? await signals.CountAsync(Seen(caller) with { State = SignalState.Open }, cancellationToken)
            : 0;

    /// <summary>A signal with those of its complaints the caller may see; null when there is none for them.</summary>
    public async Task<SignalView?> FindAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        if (await signals.FindAsync(id, cancellationToken) is not { } signal || !SignalRights.CanSee(caller, signal))
            return null;
        var found = await complaints.FindAsync(signal.Evidence.ComplaintIds, cancellationToken);
        var judge = signal.Judgement is { } judgement
            ? await accounts.FindAsync(judgement.By, cancellationToken)
            : null;
        return new(signal, [.. found.Where(complaint => CaseRights.CanSee(caller, complaint))])
        {
            JudgeName = judge?.Name ?? signal.Judgement?.By,
            Agencies =
            [
                .. (await agencies.ReadAllAsync(cancellationToken))
                    .Where(agency => signal.AgencyIds.Contains(agency.Id)),
            ],
            MayJudge = SignalRights.CanJudge(caller, signal),
            MayDraft = SignalRights.CanDraft(caller, signal),
        };
    }

    /// <summary>The signals the caller sees that rest on a complaint.</summary>
    public async Task<IReadOnlyList<Signal>> FindOfComplaintAsync(
        Caller caller, string complaintId, CancellationToken cancellationToken) =>
        caller.CanSomewhere(Permission.ReadSignals)
            ? await signals.ListAsync(Seen(caller) with { ComplaintId = complaintId }, cancellationToken)
            : [];

    /// <summary>The signal the caller sees that a draft was made from; null when there is none.</summary>
    public async Task<Signal?> FindOfDraftAsync(Caller caller, string draftId, CancellationToken cancellationToken)
    {
        if (!caller.CanSomewhere(Permission.ReadSignals))
            return null;
        var found = await signals.ListAsync(Seen(caller) with { DraftId = draftId, Limit = 1 }, cancellationToken);
        return found is [var one] ? one : null;
    }

    /// <summary>Asks for a search now; null for who may not.</summary>
    public async Task<SignalRun?> RequestRunAsync(Caller caller, CancellationToken cancellationToken) =>
        caller.CanSomewhere(Permission.JudgeSignals)
            ? await runs.RequestAsync(caller.Actor, cancellationToken)
            : null;

    // Who may see those of the own agency only is shown these.
    private static SignalQuery Seen(Caller caller) =>
        new() { AgencyId = caller.Can(Permission.ReadSignals, null) ? null : caller.AgencyId };
}
