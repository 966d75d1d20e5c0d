using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>
/// What is done with reports on campaigns. Every right is checked here, against <see cref="ReportMoves"/> and within
/// the transaction. Safe to use from any thread.
/// </summary>
public sealed class ReportDesk
{
    private readonly ReportStore _reports;
    private readonly CampaignStore _campaigns;
    private readonly ReportReferences _references;
    private readonly Vocabulary _vocabulary;
    private readonly TimeProvider _time;

    internal ReportDesk(
        ReportStore reports, CampaignStore campaigns, ReportReferences references, Vocabulary vocabulary,
        TimeProvider time) =>
        (_reports, _campaigns, _references, _vocabulary, _time) = (reports, campaigns, references, vocabulary, time);

    /// <summary>Begins an empty report of the caller's agency.</summary>
    public async Task<ReportOutcome> BeginAsync(Caller caller, string campaignId, CancellationToken cancellationToken)
    {
        if (caller.AgencyId is not { } agency || !caller.Can(Permission.ReportOnCampaigns, agency))
            return new ReportForbidden(DeskTexts.NoReportRight);
        if (await _campaigns.FindAsync(campaignId, cancellationToken) is not { } campaign)
            return new ReportNotFound();
        var author = Officer.Of(caller);
        var report = new CampaignReport
        {
            Id = Guid.NewGuid().ToString("N"),
            CampaignId = campaign.Id,
            AgencyId = agency,
            Author = author,
            LastEditor = author,
        };
        return new ReportDone(await _reports.AddAsync(report, caller.Actor, cancellationToken));
    }

    /// <summary>A report with its campaign, if the caller may see it.</summary>
    public async Task<SeenReport?> FindAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        if (await _reports.FindAsync(id, cancellationToken) is not { } report
            || await _campaigns.FindAsync(report.CampaignId, cancellationToken) is not { } campaign
            || !ReportMoves.IsVisibleTo(report, caller, campaign.OrganiserIds))
            return null;
        return new(report, campaign, ReportMoves.OpenTo(report, caller, campaign.OrganiserIds));
    }

    /// <summary>Changes what a report says.</summary>
    public async Task<ReportOutcome> SaveAsync(
        Caller caller, ReportTarget target, ReportContent content, CancellationToken cancellationToken)
    {
        if (await _reports.FindAsync(target.Id, cancellationToken) is not { } present)
            return new ReportNotFound();
        var strays = await _references.FindStraysAsync(present.AgencyId, content, cancellationToken);
        return await MoveAsync(caller, target, new(ReportMove.Save, AuditAction.Updated)
        {
            Change = report => content.In(report) with { LastEditor = Officer.Of(caller) },
            Faults = strays,
        }, cancellationToken);
    }

    /// <summary>Makes any other move.</summary>
    /// <param name="caller">Who makes it.</param>
    /// <param name="target">The report, as the caller has seen it.</param>
    /// <param name="move">The move.</param>
    /// <param name="reason">Why; for those that need a reason.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ReportOutcome> MoveAsync(
        Caller caller, ReportTarget target, ReportMove move, string? reason, CancellationToken cancellationToken)
    {
        var officer = Officer.Of(caller);
        return MoveAsync(caller, target, new(move, Action(move))
        {
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            Change = report => move is ReportMove.Return or ReportMove.Approve or ReportMove.Withdraw
                ? report with { Reviewer = officer }
                : report,
        }, cancellationToken);
    }

    private async Task<ReportOutcome> MoveAsync(
        Caller caller, ReportTarget target, ReportPlan plan, CancellationToken cancellationToken)
    {
        ReportOutcome? refusal = null;
        var moved = await _reports.ChangeAsync(
            target.Id, caller.Actor,
            (report, campaign) =>
            {
                var organisers = campaign?.OrganiserIds ?? [];
                refusal = Refuse(caller, target, plan, report, organisers);
                if (refusal is not null)
                    return null;
                var rule = ReportMoves.Find(report!.State, plan.Move)!;
                var next = plan.Change(report) with { State = rule.To };
                if (rule.Condition.HasFlag(ReportCondition.Reason))
                    next = next with { Reason = plan.Reason };
                refusal = Check(next, rule, plan);
                return refusal is null ? new(next, plan.Action, plan.Reason) : null;
            },
            cancellationToken);
        return moved is null ? refusal! : new ReportDone(moved);
    }

    private static ReportOutcome? Refuse(
        Caller caller, ReportTarget target, ReportPlan plan, CampaignReport? report, IReadOnlyList<string> organisers)
    {
        if (report is null || !ReportMoves.IsVisibleTo(report, caller, organisers))
            return new ReportNotFound();
        return ReportMoves.Judge(report, plan.Move, caller, organisers) switch
        {
            ReportAnswer.NoRight => new ReportForbidden(DeskTexts.NoReportRight),
            ReportAnswer.OwnWork => new ReportForbidden(DeskTexts.OwnWork),
            _ when target.Version != report.Version => new ReportConflict(report),
            ReportAnswer.NotInThisState => new ReportRefused(DeskTexts.NotInState(report.State, plan.Move)),
            _ => null,
        };
    }

    private ReportInvalid? Check(CampaignReport next, ReportRule rule, ReportPlan plan)
    {
        List<Fault> faults = [.. plan.Faults];
        if (rule.Condition.HasFlag(ReportCondition.Reason)
            && plan.Reason is not { Length: > 0 and <= ReportRules.ReasonLimit })
            faults.Add(new("Reason", FaultSeverity.Error, DeskTexts.Reason, null));
        var isComplete = rule.Condition.HasFlag(ReportCondition.Complete);
        if (isComplete || plan.Move == ReportMove.Save)
            faults.AddRange(ReportRules.Check(next, _vocabulary, _time.GetUtcNow(), isComplete).Errors);
        return faults.Count == 0 ? null : new(faults);
    }

    private static AuditAction Action(ReportMove move) => move switch
    {
        ReportMove.Submit => AuditAction.Submitted,
        ReportMove.TakeBack => AuditAction.CalledBack,
        ReportMove.Return => AuditAction.Returned,
        ReportMove.Approve => AuditAction.Approved,
        ReportMove.Discard => AuditAction.Discarded,
        ReportMove.Withdraw => AuditAction.Withdrawn,
        ReportMove.Reopen => AuditAction.Reinstated,
        _ => AuditAction.Updated,
    };
}
