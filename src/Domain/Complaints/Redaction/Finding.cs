namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>A stretch of a text that may tell who somebody is.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Sort">What it is.</param>
public readonly record struct Finding(int Start, int Length, FindingSort Sort)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
