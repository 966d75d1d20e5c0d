using ConsumerSafety.Domain.Publishing;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>What somebody wants done with a draft.</summary>
public sealed record DraftActionForm
{
    /// <summary>What.</summary>
    public DraftMove? Move { get; init; }

    /// <summary>The version of the draft that was seen.</summary>
    public int Version { get; init; }

    /// <summary>What is said about it.</summary>
    public string? Comment { get; init; }

    /// <summary>The field that the comment is about; none for the whole.</summary>
    public string? About { get; init; }

    /// <summary>When it is to be published, as typed.</summary>
    public string? PublishAt { get; init; }

    /// <summary>Why it cannot wait.</summary>
    public string? UrgentReason { get; init; }

    /// <summary>What the review afterwards came to.</summary>
    public UrgentVerdict? Verdict { get; init; }
}
