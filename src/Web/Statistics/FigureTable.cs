using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Statistics;

/// <summary>Figures by one property.</summary>
/// <param name="Id">Its anchor on the page.</param>
/// <param name="Heading">What they are by.</param>
/// <param name="Rows">The figures in their order.</param>
/// <param name="FeedPath">Where the feed gives the same.</param>
/// <param name="CsvPath">Where the feed gives the same as CSV.</param>
public sealed record FigureTable(
    string Id, LocalizedText Heading, IReadOnlyList<FigureRow> Rows, string FeedPath, string CsvPath)
{
    /// <summary>The greatest figure; 0 when there is none.</summary>
    public long Most => Rows.Max(row => row.Count) ?? 0;

    /// <summary>How long a bar is, of 100.</summary>
    public int LengthOf(FigureRow row) => Most == 0 ? 0 : (int)((row.Count ?? 0) * 100 / Most);
}
