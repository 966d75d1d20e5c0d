namespace ConsumerSafety.Search.Analysis;

/// <summary>One term of a text.</summary>
/// <param name="Offset">Where its characters start in the buffer.</param>
/// <param name="Length">How many they are.</param>
/// <param name="PositionIncrement">0 when it stands at the place of the term before it.</param>
/// <param name="Start">Where it starts in its text.</param>
/// <param name="End">Where it has ended there.</param>
internal readonly record struct Term(int Offset, int Length, int PositionIncrement, int Start, int End);
