namespace ConsumerSafety.Search.Query;

/// <summary>What is searched for in all searched fields together.</summary>
public abstract record TextNode;

/// <summary>Words as somebody types them, any script, any punctuation; all must be found.</summary>
/// <param name="Text">The words.</param>
public sealed record WordsNode(string Text) : TextNode;

/// <summary>Words one after the other.</summary>
/// <param name="Text">The phrase.</param>
public sealed record PhraseNode(string Text) : TextNode;

/// <summary>Every part is found.</summary>
/// <param name="Parts">The parts, at least one.</param>
public sealed record AllTextNode(IReadOnlyList<TextNode> Parts) : TextNode;

/// <summary>One part is found.</summary>
/// <param name="Parts">The parts, at least one.</param>
public sealed record AnyTextNode(IReadOnlyList<TextNode> Parts) : TextNode;

/// <summary>The part is not found.</summary>
/// <param name="Part">The part.</param>
public sealed record NotTextNode(TextNode Part) : TextNode;
