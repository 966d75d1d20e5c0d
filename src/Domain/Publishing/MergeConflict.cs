namespace ConsumerSafety.Domain.Publishing;

/// <summary>Something that both sides changed, each in its own way.</summary>
/// <param name="Key">Names it in all merges of the same three: <c>Title</c>, <c>Products/3/Gtin</c>.</param>
/// <param name="Path">Where it stands in the merged notice, as faults name it; the list for what is not in it.</param>
/// <param name="Base">What both started from, as text; null for nothing.</param>
/// <param name="Mine">What the one made of it; null for nothing.</param>
/// <param name="Theirs">What the other made of it; null for nothing.</param>
public sealed record MergeConflict(string Key, string Path, string? Base, string? Mine, string? Theirs);
