namespace ConsumerSafety.Search.Grouping;

/// <summary>How much one grouping may hold.</summary>
/// <param name="Groups">How many groups and other instances at a time.</param>
/// <param name="Setting">The setting that holds that bound.</param>
public sealed record GroupingBounds(int Groups, string Setting);
