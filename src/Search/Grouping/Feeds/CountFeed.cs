using ConsumerSafety.Search.Grouping.Totals;

namespace ConsumerSafety.Search.Grouping.Feeds;

/// <summary>Counts documents.</summary>
internal sealed class CountFeed(CountTotal total) : Feed
{
    public override int Step => 5;

    public override void Take(ReadOnlySpan<int> documents, ReadOnlySpan<int> groups, int count)
    {
        total.Reserve(count);
        var counts = total.Counts;
        foreach (var group in groups)
            counts[group]++;
    }
}
