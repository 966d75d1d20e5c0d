using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What of the queue somebody wants to see.</summary>
public sealed record QueueFilter
{
    /// <summary>Whose.</summary>
    public QueueScope Scope { get; init; }

    /// <summary>In one state; null for all that have to be worked.</summary>
    public ComplaintState? State { get; init; }

    /// <summary>Also those with which nothing has to be done any more.</summary>
    public bool IncludesDone { get; init; }

    /// <summary>Of one kind; null for both.</summary>
    public ComplaintKind? Kind { get; init; }

    /// <summary>In a product category and what lies in it; null for any.</summary>
    public string? Category { get; init; }

    /// <summary>In a region and what lies in it; null for any.</summary>
    public string? Region { get; init; }

    /// <summary>Due when.</summary>
    public QueueDue Due { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>Whose complaints a queue shows.</summary>
public enum QueueScope
{
    /// <summary>Everybody's.</summary>
    All,

    /// <summary>The caller's own.</summary>
    Mine,

    /// <summary>Those that nobody has.</summary>
    Unassigned,
}

/// <summary>Which deadlines a queue shows.</summary>
public enum QueueDue
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Those that have passed.</summary>
    Overdue,

    /// <summary>Those that have passed or come in the next three working days.</summary>
    Soon,
}
