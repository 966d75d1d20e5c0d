using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>What became of taking in a complaint.</summary>
public abstract record ComplaintAdding
{
    private ComplaintAdding()
    {
    }

    /// <summary>It is kept.</summary>
    public sealed record Added(Complaint Complaint) : ComplaintAdding;

    /// <summary>Too many came lately; nothing was kept.</summary>
    public sealed record TooMany : ComplaintAdding;

    /// <summary>These files cannot be its own: unknown, not complete, or another's; nothing was kept.</summary>
    public sealed record Unfit(IReadOnlyList<string> EvidenceIds) : ComplaintAdding;

    /// <summary>Its form was sent before, or is gone; nothing was kept.</summary>
    public sealed record SentBefore : ComplaintAdding;
}
