using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Storage.Campaigns;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>Lists of reports for those who write and review them. Safe to use from any thread.</summary>
public sealed class ReportLists
{
    private const int Limit = 500;
    private readonly ReportStore _reports;
    private readonly CampaignStore _campaigns;

    internal ReportLists(ReportStore reports, CampaignStore campaigns) =>
        (_reports, _campaigns) = (reports, campaigns);

    /// <summary>The reports of the caller's agency, the latest first; at most 500.</summary>
    public async Task<IReadOnlyList<CampaignReport>> FindOwnAsync(Caller caller, CancellationToken cancellationToken)
    {
        var mayRead = caller.Can(Permission.ReadDrafts, caller.AgencyId)
            || caller.Can(Permission.ReportOnCampaigns, caller.AgencyId);
        return mayRead && caller.AgencyId is not null
            ? await _reports.ListAsync(null, caller.AgencyId, null, Limit, cancellationToken)
            : [];
    }

    /// <summary>The reports the caller may approve or return now, the latest first; at most 500.</summary>
    public async Task<IReadOnlyList<CampaignReport>> FindWaitingAsync(
        Caller caller, CancellationToken cancellationToken)
    {
        if (!caller.CanSomewhere(Permission.ReviewReports))
            return [];
        var organisers = (await _campaigns.ReadAllAsync(cancellationToken))
            .ToDictionary(campaign => campaign.Id, campaign => campaign.OrganiserIds);
        var reports = await _reports.ListAsync(null, null, ReportState.InReview, Limit, cancellationToken);
        return
        [
            .. reports.Where(report => organisers.TryGetValue(report.CampaignId, out var ids)
                && ReportMoves.Judge(report, ReportMove.Approve, caller, ids) == ReportAnswer.Allowed),
        ];
    }

    /// <summary>The reports on a campaign that the caller may see, the latest first; at most 500.</summary>
    public async Task<IReadOnlyList<CampaignReport>> FindOfCampaignAsync(
        Caller caller, Campaign campaign, CancellationToken cancellationToken)
    {
        var reports = await _reports.ListAsync(campaign.Id, null, null, Limit, cancellationToken);
        return [.. reports.Where(report => ReportMoves.IsVisibleTo(report, caller, campaign.OrganiserIds))];
    }
}
