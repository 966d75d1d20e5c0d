namespace ConsumerSafety.Storage.Log;

/// <summary>What was done, as the audit log names it.</summary>
internal enum AuditAction
{
    /// <summary>Something is new.</summary>
    Added,

    /// <summary>Something has other content than before.</summary>
    Updated,

    /// <summary>A notice is no longer in force.</summary>
    Withdrawn,
}
