using ConsumerSafety.Domain.Complaints.Redaction;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.OpenAccounts;

/// <summary>What became of working on the published account of a complaint.</summary>
public abstract record OpenAccountOutcome
{
    private OpenAccountOutcome()
    {
    }

    /// <summary>It was done.</summary>
    public sealed record Done : OpenAccountOutcome;

    /// <summary>What the program proposes to publish.</summary>
    public sealed record Proposed(RedactedText Text) : OpenAccountOutcome;

    /// <summary>There is no such complaint for the caller.</summary>
    public sealed record NotFound : OpenAccountOutcome;

    /// <summary>The caller does not work complaints of this agency.</summary>
    public sealed record Forbidden : OpenAccountOutcome;

    /// <summary>It cannot be done with the complaint as it stands.</summary>
    public sealed record NotNow(LocalizedText Reason) : OpenAccountOutcome;

    /// <summary>Something in what was sent is wrong.</summary>
    public sealed record Invalid(Fault Fault) : OpenAccountOutcome;
}
