using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Expanding;

/// <summary>What is left of the entities that one answer may expand to.</summary>
internal sealed class RowBudget(int most)
{
    private long _taken;
    private int _lookups;

    /// <summary>Counts entities as often as they are written.</summary>
    public void Take(long rows)
    {
        if ((_taken += rows) > most)
            throw Exceeded();
    }

    /// <summary>Counts a look-up for one row, which costs about as much as an entity.</summary>
    public void CheckLookup()
    {
        if (++_lookups > most)
            throw Exceeded();
    }

    private FeedException Exceeded() => new(FeedError.TooComplex(
        "$expand",
        $"The answer would hold more than {most} expanded entities, which is the bound of this service"
        + $" ({FeedOptions.Section}:{nameof(FeedOptions.MaxExpandedRows)}). Ask for smaller pages, or for fewer in"
        + " $expand=…($top=…)."));
}
