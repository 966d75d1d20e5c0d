using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Campaigns;

/// <summary>Reports on campaigns that wait for a reviewer.</summary>
internal sealed class WaitingReports(ReportLists lists) : IWaitingWorkSource
{
    public async Task<IReadOnlyList<WaitingWork>> FindAsync(Caller caller, CancellationToken cancellationToken)
    {
        var waiting = await lists.FindWaitingAsync(caller, cancellationToken);
        return [new("/console/campaigns", CampaignDeskTexts.Waiting, waiting.Count)];
    }
}
