namespace ConsumerSafety.Domain.Accounts;

/// <summary>Something that not everybody may do.</summary>
public enum Permission
{
    /// <summary>See drafts, uploads and their history.</summary>
    ReadDrafts,

    /// <summary>Draft, change, submit and discard notices, corrections and withdrawals.</summary>
    DraftNotices,

    /// <summary>Approve or return what somebody else drafted.</summary>
    ReviewNotices,

    /// <summary>Publish at once with a reason; reviewed afterwards.</summary>
    PublishUrgently,

    /// <summary>Take in a file of notices, and undo that.</summary>
    UploadNotices,

    /// <summary>Set up campaigns and link notices to them.</summary>
    ManageCampaigns,

    /// <summary>Hand in a report on a campaign.</summary>
    ReportOnCampaigns,

    /// <summary>Approve or return campaign reports.</summary>
    ReviewReports,

    /// <summary>See and work complaints.</summary>
    WorkComplaints,

    /// <summary>Hand complaints out to others, and to other agencies.</summary>
    AssignComplaints,

    /// <summary>Hand in complaints for people by Open311, and see how those go.</summary>
    SendComplaints,

    /// <summary>See what stands out among complaints, without the complaints themselves.</summary>
    ReadSignals,

    /// <summary>Dismiss what stands out, take it up again, and have it searched for.</summary>
    JudgeSignals,

    /// <summary>Invite, change and lock accounts.</summary>
    ManageAccounts,

    /// <summary>Make and revoke API keys.</summary>
    ManageKeys,

    /// <summary>Add, change and replay webhooks.</summary>
    ManageWebhooks,

    /// <summary>Add and change agencies.</summary>
    ManageAgencies,

    /// <summary>Make new keys that personal data is encrypted with.</summary>
    RotateKeys,

    /// <summary>See and start fetches from other authorities.</summary>
    ManageFetches,

    /// <summary>Read the audit log.</summary>
    ReadAudit,
}
