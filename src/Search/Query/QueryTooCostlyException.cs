namespace ConsumerSafety.Search.Query;

/// <summary>A query would take more work than one query may. The message says what to do about it.</summary>
/// <param name="bound">The setting that holds the bound.</param>
/// <param name="limit">The bound.</param>
public sealed class QueryTooCostlyException(string bound, long limit) : Exception(
    $"This query takes more work than one query may ({bound}, {limit}). "
    + "Narrow it by a condition on a whole property, such as Kind eq or PublishedAt ge, or ask for a smaller page.")
{
    /// <summary>The setting that holds the bound.</summary>
    public string Bound { get; } = bound;
}
