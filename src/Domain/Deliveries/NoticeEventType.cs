namespace ConsumerSafety.Domain.Deliveries;

/// <summary>What became of a notice.</summary>
public enum NoticeEventType
{
    /// <summary>It is new.</summary>
    Published,

    /// <summary>It has another version.</summary>
    Corrected,

    /// <summary>It is no longer in force.</summary>
    Withdrawn,

    /// <summary>It is in force again.</summary>
    Reinstated,
}
