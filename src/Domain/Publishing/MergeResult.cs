using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>Two changes of one notice brought together.</summary>
/// <param name="Merged">What both say; where both changed the same, what was chosen.</param>
/// <param name="Conflicts">What both changed, each in its own way, in the order of the fields.</param>
public sealed record MergeResult(Notice Merged, IReadOnlyList<MergeConflict> Conflicts);
