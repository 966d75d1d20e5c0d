namespace ConsumerSafety.Search.Grouping;

/// <summary>A sum is greater than any number that can be given.</summary>
public sealed class NumberOverflowException() : Exception("A sum is greater than any Edm.Decimal.");
