namespace ConsumerSafety.Search;

/// <summary>The index is being built for the first time and cannot answer yet.</summary>
public sealed class IndexNotReadyException() : Exception("The index is being built; try again in a moment.");
