namespace ConsumerSafety.Web.Statistics;

/// <summary>One figure.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Count">How many complaints; null where it is not told.</param>
/// <param name="AverageDays">The average days to a decision; null where none is told.</param>
public sealed record FigureRow(string Label, long? Count, decimal? AverageDays);
