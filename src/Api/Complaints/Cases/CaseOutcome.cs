using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What became of a move by an officer.</summary>
public abstract record CaseOutcome
{
    private CaseOutcome()
    {
    }

    /// <summary>It is made.</summary>
    public sealed record Done(Complaint Complaint) : CaseOutcome;

    /// <summary>There is no such complaint for the caller.</summary>
    public sealed record NotFound : CaseOutcome;

    /// <summary>The caller may not do it.</summary>
    public sealed record Forbidden(LocalizedText Reason) : CaseOutcome;

    /// <summary>It cannot be done with the complaint as it stands.</summary>
    public sealed record NotNow(LocalizedText Reason) : CaseOutcome;

    /// <summary>Somebody else moved it first; nothing was done.</summary>
    public sealed record Conflict(Complaint Present) : CaseOutcome;

    /// <summary>Something in the request is not as expected; paths are the names of its properties.</summary>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : CaseOutcome;
}
