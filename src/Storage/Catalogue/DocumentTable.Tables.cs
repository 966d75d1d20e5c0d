using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Signals;

namespace ConsumerSafety.Storage.Catalogue;

/// <summary>The tables there are.</summary>
internal sealed partial class DocumentTable
{
    public static readonly DocumentTable Agencies = new(nameof(Agencies), EntityType.Agency, DocumentColumns.None);
    public static readonly DocumentTable Campaigns = new(nameof(Campaigns), EntityType.Campaign, DocumentColumns.None);

    public static readonly DocumentTable Files = new(nameof(Files), EntityType.File, DocumentColumns.Of<StoredFile>(
        ["AgencyId", "State", "AddedAt"], file => [file.AgencyId, file.State.ToString(), file.AddedAt]));

    public static readonly DocumentTable Drafts = new(nameof(Drafts), EntityType.Draft, DraftColumns.All);

    public static readonly DocumentTable Accounts = new(
        nameof(Accounts), EntityType.Account, DocumentColumns.Of<Account>(
            ["NormalizedEmail", "AgencyId"],
            account => [EmailAddress.Normalize(account.Email), account.AgencyId]));

    public static readonly DocumentTable Uploads = new(
        nameof(Uploads), EntityType.Upload, DocumentColumns.Of<Upload>(
            ["AgencyId", "State", "CreatedAt"],
            upload => [upload.AgencyId, upload.State.ToString(), upload.CreatedAt]));

    public static readonly DocumentTable ApiKeys = new(nameof(ApiKeys), EntityType.ApiKey, DocumentColumns.Of<ApiKey>(
        ["AccountId"], key => [key.AccountId]));

    public static readonly DocumentTable CampaignReports = new(
        nameof(CampaignReports), EntityType.CampaignReport, DocumentColumns.Of<CampaignReport>(
            ["CampaignId", "AgencyId", "State", "UpdatedAt"],
            report => [report.CampaignId, report.AgencyId, report.State.ToString(), report.UpdatedAt]));

    public static readonly DocumentTable Subscriptions = new(
        nameof(Subscriptions),
        EntityType.Subscription,
        DocumentColumns.Of<Subscription>(
            ["AddressHash", "State", "CreatedAt"],
            subscription => [subscription.AddressHash, subscription.State.ToString(), subscription.CreatedAt]));

    public static readonly DocumentTable Webhooks = new(
        nameof(Webhooks),
        EntityType.Webhook,
        DocumentColumns.Of<Webhook>(
            ["AgencyId", "State"], webhook => [webhook.AgencyId, webhook.State.ToString()]));

    public static readonly DocumentTable Complaints =
        new(nameof(Complaints), EntityType.Complaint, ComplaintColumns.All);

    public static readonly DocumentTable ComplaintCounts =
        new(nameof(ComplaintCounts), EntityType.ComplaintCount, DocumentColumns.None);

    public static readonly DocumentTable ComplaintAccounts = new(
        nameof(ComplaintAccounts), EntityType.ComplaintAccount, DocumentColumns.Of<ComplaintAccount>(
            ["ComplaintId"], account => [account.ComplaintId]));

    public static readonly DocumentTable Signals = new(nameof(Signals), EntityType.Signal, SignalColumns.All);

    /// <summary>All of them: what is not named here is not verified.</summary>
    public static readonly IReadOnlyList<DocumentTable> All =
    [
        Agencies,
        Campaigns,
        Files,
        Drafts,
        Accounts,
        Uploads,
        ApiKeys,
        CampaignReports,
        Subscriptions,
        Webhooks,
        Complaints,
        ComplaintCounts,
        ComplaintAccounts,
        Signals,
    ];
}
