using ConsumerSafety.Domain.Publishing;

namespace ConsumerSafety.Storage.Drafts;

/// <summary>Which drafts are wanted; last changed first.</summary>
public sealed record DraftQuery
{
    /// <summary>Of one agency; null for every agency.</summary>
    public string? AgencyId { get; init; }

    /// <summary>In one of these states; empty for any.</summary>
    public IReadOnlyCollection<DraftState> States { get; init; } = [];

    /// <summary>Begun by one account; null for anybody.</summary>
    public string? AuthorId { get; init; }

    /// <summary>About one notice; null for any.</summary>
    public string? NoticeId { get; init; }

    /// <summary>True for only those that were published urgently and wait for their review.</summary>
    public bool AwaitsReview { get; init; }

    /// <summary>Go on after this one; null for the start.</summary>
    public DraftPlace? After { get; init; }

    /// <summary>How many to give at most.</summary>
    public int Limit { get; init; } = 50;
}
