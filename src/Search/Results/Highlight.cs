namespace ConsumerSafety.Search.Results;

/// <summary>A text with stretches that match.</summary>
/// <param name="Text">The text, plain.</param>
/// <param name="Matches">The stretches, in order, not touching each other.</param>
public sealed record Highlight(string Text, IReadOnlyList<Range> Matches);
