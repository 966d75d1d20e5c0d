namespace ConsumerSafety.Domain.Changes;

/// <summary>What a row of the change log is about.</summary>
public enum EntityType
{
    /// <summary>A <see cref="Notices.Notice"/>.</summary>
    Notice,

    /// <summary>An <see cref="Agencies.Agency"/>.</summary>
    Agency,

    /// <summary>A <see cref="Campaigns.Campaign"/>.</summary>
    Campaign,

    /// <summary>An account of a person, <see cref="Accounts"/>.</summary>
    Account,

    /// <summary>A key with which a program acts for an account.</summary>
    ApiKey,

    /// <summary>A notice on its way to publication.</summary>
    Draft,

    /// <summary>A file of notices taken in as one.</summary>
    Upload,

    /// <summary>What a region reports on a campaign.</summary>
    CampaignReport,

    /// <summary>A request to be told of new notices by e-mail.</summary>
    Subscription,

    /// <summary>An address that is called when notices change.</summary>
    Webhook,

    /// <summary>A file kept here: an attachment, a picture.</summary>
    File,

    /// <summary>A <see cref="Complaints.Complaint"/>.</summary>
    Complaint,

    /// <summary>A <see cref="Complaints.ComplaintCount"/>.</summary>
    ComplaintCount,

    /// <summary>A <see cref="Complaints.ComplaintAccount"/>.</summary>
    ComplaintAccount,

    /// <summary>A key that the keys of complaints are encrypted with.</summary>
    MasterKey,

    /// <summary>A <see cref="Signals.Signal"/>.</summary>
    Signal,
}
