namespace ConsumerSafety.Search;

/// <summary>How far a rebuild of the index is.</summary>
/// <param name="Done">Entities indexed.</param>
/// <param name="Total">Entities to index, as counted at the start.</param>
public readonly record struct RebuildProgress(long Done, long Total);
