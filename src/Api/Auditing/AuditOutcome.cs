using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Auditing;

/// <summary>What becomes of a look into the audit log.</summary>
public abstract record AuditOutcome
{
    private AuditOutcome()
    {
    }

    /// <summary>A page of entries, the newest first.</summary>
    /// <param name="Lines">The entries.</param>
    /// <param name="Next">Where the next page begins: entries before this number; null at the end.</param>
    public sealed record Found(IReadOnlyList<AuditLine> Lines, long? Next) : AuditOutcome;

    /// <summary>The caller may not read it.</summary>
    public sealed record Forbidden : AuditOutcome;

    /// <summary>The query is wrong; the paths are its members.</summary>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : AuditOutcome;
}
