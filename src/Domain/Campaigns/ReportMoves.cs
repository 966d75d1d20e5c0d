using System.Collections.Frozen;
using ConsumerSafety.Domain.Accounts;
using static ConsumerSafety.Domain.Accounts.Permission;
using static ConsumerSafety.Domain.Campaigns.ReportCondition;

namespace ConsumerSafety.Domain.Campaigns;

/// <summary>The one table of how a report gets from state to state. What is not in it cannot be done.</summary>
public static class ReportMoves
{
    /// <summary>Every line, by the state it starts from.</summary>
    public static readonly IReadOnlyList<ReportRule> All =
    [
        new(ReportState.Draft, ReportMove.Save, ReportState.Draft, ReportOnCampaigns, None),
        new(ReportState.Draft, ReportMove.Submit, ReportState.InReview, ReportOnCampaigns, Complete),
        new(ReportState.Draft, ReportMove.Discard, ReportState.Withdrawn, ReportOnCampaigns, None),

        new(ReportState.InReview, ReportMove.TakeBack, ReportState.Draft, ReportOnCampaigns, None),
        new(ReportState.InReview, ReportMove.Return, ReportState.Returned, ReviewReports, OtherOfficer | Reason),
        new(ReportState.InReview, ReportMove.Approve, ReportState.Published, ReviewReports, OtherOfficer | Complete),

        new(ReportState.Returned, ReportMove.Save, ReportState.Returned, ReportOnCampaigns, None),
        new(ReportState.Returned, ReportMove.Submit, ReportState.InReview, ReportOnCampaigns, Complete),
        new(ReportState.Returned, ReportMove.Discard, ReportState.Withdrawn, ReportOnCampaigns, None),

        new(ReportState.Published, ReportMove.Withdraw, ReportState.Withdrawn, ReviewReports, Reason),

        new(ReportState.Withdrawn, ReportMove.Reopen, ReportState.Draft, ReportOnCampaigns, None),
    ];

    private static readonly FrozenDictionary<(ReportState, ReportMove), ReportRule> s_rules =
        All.ToFrozenDictionary(rule => (rule.From, rule.Move));

    /// <summary>The line for a move in a state; null when it cannot be made there.</summary>
    public static ReportRule? Find(ReportState state, ReportMove move) => s_rules.GetValueOrDefault((state, move));

    /// <summary>Whether somebody may make a move now, as far as state, rights and persons go.</summary>
    /// <param name="report">The report.</param>
    /// <param name="move">The move.</param>
    /// <param name="caller">Who wants to make it.</param>
    /// <param name="organiserIds">The agencies that organise the campaign.</param>
    public static ReportAnswer Judge(
        CampaignReport report, ReportMove move, Caller caller, IReadOnlyList<string> organiserIds)
    {
        if (Find(report.State, move) is not { } rule)
            return ReportAnswer.NotInThisState;
        var isAllowed = caller.Can(rule.Permission, report.AgencyId)
            || (rule.Permission == ReviewReports && organiserIds.Any(id => caller.Can(ReviewReports, id)));
        if (!isAllowed)
            return ReportAnswer.NoRight;
        return rule.Condition.HasFlag(OtherOfficer) && report.IsWorkOf(caller)
            ? ReportAnswer.OwnWork
            : ReportAnswer.Allowed;
    }

    /// <summary>Every move somebody may make now: what decides which buttons are shown.</summary>
    public static IReadOnlyList<ReportMove> OpenTo(
        CampaignReport report, Caller caller, IReadOnlyList<string> organiserIds) =>
    [
        .. All.Where(rule => rule.From == report.State
                && Judge(report, rule.Move, caller, organiserIds) == ReportAnswer.Allowed)
            .Select(rule => rule.Move),
    ];

    /// <summary>
    /// Whether somebody may see a report before it is published: its agency, auditors, and the reviewers of the
    /// organising agencies once it was handed in.
    /// </summary>
    public static bool IsVisibleTo(CampaignReport report, Caller caller, IReadOnlyList<string> organiserIds) =>
        caller.Can(ReadDrafts, report.AgencyId)
        || caller.Can(ReportOnCampaigns, report.AgencyId)
        || (report.State is ReportState.InReview or ReportState.Published
            && organiserIds.Any(id => caller.Can(ReviewReports, id)));
}
