namespace ConsumerSafety.Storage.Log;

/// <summary>What was done, as the audit log names it.</summary>
public enum AuditAction
{
    /// <summary>Something is new.</summary>
    Added,

    /// <summary>Something has other content than before.</summary>
    Updated,

    /// <summary>A notice is no longer in force.</summary>
    Withdrawn,

    /// <summary>A withdrawn notice is in force again.</summary>
    Reinstated,

    /// <summary>Something is gone.</summary>
    Removed,

    /// <summary>Something was handed to a reviewer.</summary>
    Submitted,

    /// <summary>A reviewer gave something back.</summary>
    Returned,

    /// <summary>A reviewer agreed.</summary>
    Approved,

    /// <summary>A reviewer agreed to something that happens at a later time.</summary>
    Scheduled,

    /// <summary>Something handed in, or agreed to for later, was taken back.</summary>
    CalledBack,

    /// <summary>Something agreed to before became public as its time came.</summary>
    Published,

    /// <summary>Something became public without review; the detail says why.</summary>
    PublishedUrgently,

    /// <summary>Something that had become public without review was reviewed.</summary>
    Reviewed,

    /// <summary>Something was given up and kept for the record.</summary>
    Discarded,

    /// <summary>What was personal in something was destroyed.</summary>
    Erased,

    /// <summary>An account signed in.</summary>
    SignedIn,

    /// <summary>Personal data was read; the detail says what for.</summary>
    Viewed,
}
