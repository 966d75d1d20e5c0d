namespace ConsumerSafety.Search.Analysis;

/// <summary>A stretch of folded text that belongs together.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="IsIdeographic">True for a run without spaces between words, false for a word or a model number.</param>
internal readonly record struct TextRun(int Start, int End, bool IsIdeographic);
