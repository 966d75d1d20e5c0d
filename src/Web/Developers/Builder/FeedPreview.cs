namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>The first rows of an answer of the feed, as text.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The values, a row a list, in the order of the columns.</param>
/// <param name="Count">How many entities match, where that was asked for.</param>
/// <param name="HasMore">True when the answer has more rows than are shown.</param>
public sealed record FeedPreview(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, long? Count, bool HasMore)
{
    /// <summary>How many rows are shown.</summary>
    public const int RowCount = 5;
}
