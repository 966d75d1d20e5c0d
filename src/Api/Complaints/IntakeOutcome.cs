using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints;

/// <summary>What became of handing in a complaint.</summary>
public abstract record IntakeOutcome
{
    private IntakeOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Complaint">The complaint.</param>
    /// <param name="Passphrase">What the person proves with to be the one; said here and nowhere else.</param>
    public sealed record Received(Complaint Complaint, string Passphrase) : IntakeOutcome;

    /// <summary>Too many came from the same network lately; nothing was kept.</summary>
    public sealed record TooMany : IntakeOutcome;

    /// <summary>Its form was sent before, or was thrown away; nothing more was kept.</summary>
    public sealed record SentBefore : IntakeOutcome;

    /// <summary>It is not as expected, and nothing was kept.</summary>
    /// <param name="Faults">What is wrong, by field.</param>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : IntakeOutcome;
}
