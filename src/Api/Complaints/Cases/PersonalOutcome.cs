using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What became of asking who a person is.</summary>
public abstract record PersonalOutcome
{
    private PersonalOutcome()
    {
    }

    /// <summary>Here it is; the audit log has the purpose.</summary>
    public sealed record Shown(PersonalPart Person) : PersonalOutcome;

    /// <summary>There is no such complaint for the caller.</summary>
    public sealed record NotFound : PersonalOutcome;

    /// <summary>The caller does not work complaints, only hands them out.</summary>
    public sealed record Forbidden : PersonalOutcome;

    /// <summary>Its key was destroyed: nobody can read it any more.</summary>
    public sealed record Erased : PersonalOutcome;

    /// <summary>No purpose was said.</summary>
    public sealed record Invalid(LocalizedText Expected) : PersonalOutcome;
}
