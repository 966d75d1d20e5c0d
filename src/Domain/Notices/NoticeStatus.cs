namespace ConsumerSafety.Domain.Notices;

/// <summary>Where a public notice stands.</summary>
public enum NoticeStatus
{
    /// <summary>In force as first published.</summary>
    Published,

    /// <summary>In force, and changed since it was first published.</summary>
    Corrected,

    /// <summary>No longer in force; the page stays and says why.</summary>
    Withdrawn,
}
