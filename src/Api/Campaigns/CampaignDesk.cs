using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>
/// Where agencies set up campaigns and put their notices into them. Every right is checked here. Safe to use from any
/// thread.
/// </summary>
public sealed class CampaignDesk(
    CampaignStore campaigns, CampaignLinks links, AgencyStore agencies, Vocabulary vocabulary)
{
    /// <summary>Whether somebody may change a campaign.</summary>
    public static bool MayManage(Caller caller, Campaign campaign) =>
        MayManageAny(caller) && campaign.OrganiserIds.Contains(caller.AgencyId!);

    /// <summary>Whether somebody may set up campaigns.</summary>
    public static bool MayManageAny(Caller caller) =>
        caller.AgencyId is not null && caller.Can(Permission.ManageCampaigns, caller.AgencyId);

    /// <summary>A campaign; null when there is none.</summary>
    public Task<Campaign?> FindAsync(string id, CancellationToken cancellationToken) =>
        campaigns.FindAsync(id, cancellationToken);

    /// <summary>Every campaign, the latest first.</summary>
    public async Task<IReadOnlyList<Campaign>> ListAsync(CancellationToken cancellationToken) =>
    [
        .. (await campaigns.ReadAllAsync(cancellationToken)).OrderByDescending(campaign => campaign.StartsOn)
            .ThenBy(campaign => campaign.Id, StringComparer.Ordinal),
    ];

    /// <summary>Sets up a campaign, which is public from then on.</summary>
    public Task<CampaignOutcome> AddAsync(Caller caller, Campaign campaign, CancellationToken cancellationToken) =>
        SaveAsync(caller, campaign, null, cancellationToken);

    /// <summary>Changes a campaign, if it is still what its tag says.</summary>
    public Task<CampaignOutcome> ChangeAsync(
        Caller caller, Campaign campaign, string tag, CancellationToken cancellationToken) =>
        SaveAsync(caller, campaign, tag, cancellationToken);

    /// <summary>Puts a notice of the own agency into a campaign, or takes it out.</summary>
    public async Task<CampaignOutcome> LinkAsync(
        Caller caller, string id, string noticeId, bool isLinked, CancellationToken cancellationToken)
    {
        if (!MayManageAny(caller))
            return new CampaignForbidden(DeskTexts.NoRight);
        if (await campaigns.FindAsync(id, cancellationToken) is not { } campaign)
            return new CampaignNotFound(DeskTexts.NoCampaign);
        // What the notice says is Chinese more often than not; its history is as well.
        var reason = DeskTexts.Linked(campaign, isLinked);
        return await links.SetAsync(
                id, noticeId, isLinked, caller.AgencyId!, $"{reason.Chinese} / {reason.English}", caller.Actor,
                cancellationToken) switch
        {
            LinkOutcome.NotFound => new CampaignNotFound(DeskTexts.NoNotice),
            LinkOutcome.OtherPublisher => new CampaignForbidden(DeskTexts.OtherPublisher),
            _ => new CampaignDone(campaign),
        };
    }

    private async Task<CampaignOutcome> SaveAsync(
        Caller caller, Campaign campaign, string? tag, CancellationToken cancellationToken)
    {
        if (!MayManageAny(caller))
            return new CampaignForbidden(DeskTexts.NoRight);
        var faults = await CheckAsync(caller, campaign, cancellationToken);
        if (faults.Count > 0)
            return new CampaignInvalid(faults);
        CampaignOutcome? refusal = null;
        var changed = await campaigns.ChangeAsync(
            campaign.Id, caller.AgencyId!, caller.Actor,
            present =>
            {
                refusal = Refuse(caller, present, tag);
                return refusal is null ? campaign : null;
            },
            cancellationToken);
        return changed is null ? refusal! : new CampaignDone(changed);
    }

    private static CampaignOutcome? Refuse(Caller caller, Campaign? present, string? tag) => (present, tag) switch
    {
        (null, null) => null,
        (null, _) => new CampaignNotFound(DeskTexts.NoCampaign),
        ({ } other, null) => new CampaignConflict(other),
        ({ } held, _) when !MayManage(caller, held) => new CampaignForbidden(DeskTexts.NotOrganiser),
        ({ } held, _) => CampaignTag.Of(held) == tag ? null : new CampaignConflict(held),
    };

    private async Task<IReadOnlyList<Fault>> CheckAsync(
        Caller caller, Campaign campaign, CancellationToken cancellationToken)
    {
        List<Fault> faults = [.. campaign.Validate(EntryMode.Typed, vocabulary).Errors];
        if (campaign.StartsOn is null)
            faults.Add(new(nameof(campaign.StartsOn), FaultSeverity.Error, DeskTexts.Period, null));
        if (campaign.EndsOn is null)
            faults.Add(new(nameof(campaign.EndsOn), FaultSeverity.Error, DeskTexts.Period, null));
        if (!campaign.OrganiserIds.Contains(caller.AgencyId!))
            faults.Add(new(nameof(campaign.OrganiserIds), FaultSeverity.Error, DeskTexts.OwnAgency, null));
        var known = (await agencies.ReadAllAsync(cancellationToken)).Select(agency => agency.Id).ToHashSet();
        foreach (var (index, id) in campaign.OrganiserIds.Index())
            if (!known.Contains(id))
                faults.Add(new(
                    FormattableString.Invariant($"{nameof(campaign.OrganiserIds)}[{index}]"), FaultSeverity.Error,
                    DeskTexts.KnownAgency, id));
        return faults;
    }
}
