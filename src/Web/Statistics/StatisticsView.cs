namespace ConsumerSafety.Web.Statistics;

/// <summary>The figures on the page.</summary>
/// <param name="Months">By month, from the first to the last without a gap.</param>
/// <param name="Tables">By everything else.</param>
/// <param name="Total">How many complaints.</param>
/// <param name="AverageDays">The average days to a decision; null where none is told.</param>
/// <param name="RowsPath">Where the feed gives the rows that they are made of.</param>
/// <param name="CsvPath">The same as CSV.</param>
public sealed record StatisticsView(
    FigureTable Months, IReadOnlyList<FigureTable> Tables, long Total, decimal? AverageDays, string RowsPath,
    string CsvPath);
