using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Agencies;

/// <summary>What became of a change of an agency.</summary>
public abstract record AgencyOutcome
{
    private AgencyOutcome()
    {
    }

    /// <summary>It is stored.</summary>
    public sealed record Done(Agency Agency) : AgencyOutcome;

    /// <summary>There is none with this Id.</summary>
    public sealed record NotFound : AgencyOutcome;

    /// <summary>The caller may not.</summary>
    public sealed record Forbidden : AgencyOutcome;

    /// <summary>Somebody else has changed it, or has taken the Id.</summary>
    public sealed record Conflict(Agency? Held) : AgencyOutcome;

    /// <summary>Something about it is wrong.</summary>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : AgencyOutcome;
}
