using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators.Complaints;
using ConsumerSafety.Web.Regulators.Drafts;
using ConsumerSafety.Web.Regulators.Signals;

namespace ConsumerSafety.Web.Regulators;

/// <summary>The areas of the console in their order, each an entry that only those see who may use it.</summary>
internal static class ConsoleNavigation
{
    private static readonly ConsoleEntry[] s_entries =
    [
        new("/console", ConsoleTexts.Start),
        new(CasePaths.Home, CaseworkTexts.Complaints, [Permission.WorkComplaints, Permission.AssignComplaints]),
        new(SignalPaths.Home, SignalTexts.Signals, [Permission.ReadSignals]),
        new("/console/uploads", UploadTexts.Uploads, [Permission.ReadDrafts]),
        new("/console/fetches", FetchTexts.Fetches, [Permission.ManageFetches]),
        new("/console/keys", KeyTexts.Keys, [Permission.ManageKeys]),
        new("/console/encryption", EncryptionTexts.Encryption, [Permission.RotateKeys]),
        new("/console/agencies", AgencyTexts.Agencies, [Permission.ManageAgencies]),
        new("/console/campaigns", CampaignDeskTexts.Campaigns,
            [Permission.ManageCampaigns, Permission.ReportOnCampaigns, Permission.ReviewReports]),
        new("/console/audit", AuditTexts.Audit, [Permission.ReadAudit]),
        new("/console/accounts", AccountTexts.Accounts, [Permission.ManageAccounts]),
        new("/console/account", ConsoleTexts.OwnAccount),
        new(DraftPaths.Home, DraftTexts.Notices, [Permission.ReadDrafts]),
        new("/console/webhooks", WebhookPageTexts.Webhooks, [Permission.ManageWebhooks]),
    ];

    /// <summary>Every entry.</summary>
    public static IReadOnlyList<ConsoleEntry> All => s_entries;

    /// <summary>The entries that somebody may use.</summary>
    public static IEnumerable<ConsoleEntry> For(Caller caller) => s_entries.Where(entry => entry.IsFor(caller));

    /// <summary>Whether a page, given by its address without language, lies in an area.</summary>
    public static bool IsAt(ConsoleEntry entry, string path) => entry.Path == s_entries
        .Where(other => path == other.Path || path.StartsWith(other.Path + "/", StringComparison.Ordinal))
        .MaxBy(other => other.Path.Length)?.Path;
}
