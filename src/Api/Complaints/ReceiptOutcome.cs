using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Api.Complaints;

/// <summary>What became of showing number and passphrase.</summary>
public abstract record ReceiptOutcome
{
    private ReceiptOutcome()
    {
    }

    /// <summary>They belong together.</summary>
    public sealed record Found(Complaint Complaint) : ReceiptOutcome;

    /// <summary>There is no such pair; nothing is said of the number.</summary>
    public sealed record Unknown : ReceiptOutcome;

    /// <summary>Too many were tried.</summary>
    public sealed record TooOften : ReceiptOutcome;
}
