using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>Which complaints a queue shows; what is due first comes first.</summary>
public sealed record ComplaintQuery
{
    /// <summary>The agency they lie with; null for all.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Where they stand; empty for everywhere.</summary>
    public IReadOnlyList<ComplaintState> States { get; init; } = [];

    /// <summary>The officer who has them; null for any.</summary>
    public string? OfficerId { get; init; }

    /// <summary>Only those that nobody has.</summary>
    public bool IsUnassigned { get; init; }

    /// <summary>Of one kind; null for both.</summary>
    public ComplaintKind? Kind { get; init; }

    /// <summary>In one of these product categories; null for any.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>In regions whose code begins so; null for any.</summary>
    public string? RegionPrefix { get; init; }

    /// <summary>Due on this day or before; null for any.</summary>
    public DateOnly? DueUntil { get; init; }

    /// <summary>Only those with which something remains to be done: open, or with a deadline.</summary>
    public bool IsToDo { get; init; }

    /// <summary>The one with this number; null for any.</summary>
    public string? Number { get; init; }

    /// <summary>How many are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>How many are given at most.</summary>
    public int Limit { get; init; } = 50;
}
