using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Complaints.Figures;

/// <summary>
/// Makes figures that tell of nobody: what is too small to be published is counted under coarser values, step by step,
/// until enough have come together. Nothing is left out of a month, so that sums stay true, and nothing is counted
/// twice, so that nothing can be had by subtraction: every sum and every difference of sums is a sum of published
/// figures. A month with too few complaints in all is not published.
/// </summary>
/// <param name="vocabulary">Which place and category lies in which.</param>
/// <param name="least">The fewest complaints a figure may tell of.</param>
public sealed class FigureRollUp(Vocabulary vocabulary, int least)
{
    /// <summary>The figures, in the order of their keys.</summary>
    public IReadOnlyList<ComplaintCount> Publish(IEnumerable<KeyValuePair<FigureCell, FigureTally>> cells) =>
    [
        .. cells.GroupBy(cell => cell.Key.Month)
            .SelectMany(PublishMonth)
            .Select(cell => ToCount(cell.Key, cell.Value))
            .OrderBy(count => count.Id, StringComparer.Ordinal),
    ];

    private Dictionary<FigureCell, FigureTally> PublishMonth(
        IGrouping<DateOnly, KeyValuePair<FigureCell, FigureTally>> month)
    {
        Dictionary<FigureCell, FigureTally> published = [];
        Dictionary<FigureCell, FigureTally> small = new(month);
        foreach (var coarser in Steps())
        {
            Dictionary<FigureCell, FigureTally> next = [];
            foreach (var (cell, tally) in small)
                Add(next, coarser(cell), tally);
            small = [];
            foreach (var (cell, tally) in next)
                Add(tally.Count >= least || published.ContainsKey(cell) ? published : small, cell, tally);
        }
        // What is still too small takes the smallest figure in.
        if (small.Count > 0 && published.Count > 0)
        {
            var (cell, tally) = published.OrderBy(cell => cell.Value.Count)
                .ThenBy(cell => cell.Key.Id, StringComparer.Ordinal).First();
            published.Remove(cell);
            Add(published, FigureCell.Rest(month.Key), tally + small.Values.Single());
        }
        return published;
    }

    private IEnumerable<Func<FigureCell, FigureCell>> Steps() =>
    [
        cell => cell,
        cell => cell with { Category = vocabulary.CategoryPath(cell.Category).LastOrDefault()?.Code },
        cell => cell with { HazardType = null },
        cell => cell with { RegionCode = vocabulary.RegionPath(cell.RegionCode).LastOrDefault()?.Code },
        cell => cell with { Category = null },
        cell => cell with { Outcome = null },
        cell => cell with { RegionCode = null },
        cell => cell with { Kind = null },
    ];

    private ComplaintCount ToCount(FigureCell cell, FigureTally tally)
    {
        var pending = tally.Count - tally.Decided;
        var isTold = IsEnough(tally.Decided) && IsEnough(pending);
        return new()
        {
            Id = cell.Id,
            Month = cell.Month,
            Kind = cell.Kind,
            Category = cell.Category,
            HazardType = cell.HazardType,
            RegionCode = cell.RegionCode,
            Outcome = cell.Outcome,
            Count = tally.Count,
            DecidedCount = isTold ? tally.Decided : null,
            DaysToDecision = isTold && tally.Decided > 0 ? tally.Days : null,
        };
    }

    private bool IsEnough(long count) => count == 0 || count >= least;

    private static void Add(Dictionary<FigureCell, FigureTally> cells, FigureCell cell, FigureTally tally) =>
        cells[cell] = cells.GetValueOrDefault(cell) + tally;
}
