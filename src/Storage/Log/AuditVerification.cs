namespace ConsumerSafety.Storage.Log;

/// <summary>The result of verifying the audit log.</summary>
/// <param name="Entries">How many audit entries were found sound.</param>
/// <param name="Fault">The first fault; null when all is well.</param>
public sealed record AuditVerification(long Entries, AuditFault? Fault)
{
    /// <summary>True when nothing was tampered with, is missing or out of place.</summary>
    public bool IsSound => Fault is null;
}
