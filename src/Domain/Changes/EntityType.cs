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
}
