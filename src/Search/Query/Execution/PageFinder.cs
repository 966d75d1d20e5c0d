using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Finds the documents of one page in an order by properties: walks the order where much matches, goes through what
/// matches and sorts it where little does.
/// </summary>
/// <param name="query">What is asked.</param>
/// <param name="plan">The order.</param>
/// <param name="cache">What is kept of segments.</param>
/// <param name="rows">What is asked of rows one by one; null when nothing is.</param>
/// <param name="budget">The work the query may do.</param>
internal sealed class PageFinder(
    NoticeQuery query, SortPlan plan, SegmentCache cache, RowTest? rows, WorkBudget budget)
{
    // About how many nanoseconds it takes to go on by one document, and how many documents cost nothing to speak of.
    private const int WalkStep = 8;
    private const int LeastWalk = 1_000;

    private const int FewSkipped = 64;

    private readonly PositionValue[]? _after = query.After is { } after ? plan.Read(after) : null;
    private readonly int _most = (int)Math.Min((long)query.Skip + query.Top + 1, Array.MaxLength / 4);

    /// <summary>The way every page of this flow of control has to be found, for tests; null to choose.</summary>
    internal static AsyncLocal<bool?> MustWalk { get; } = new();

    /// <summary>
    /// The documents after those passed over, in order, one more than asked for where there are more.
    /// </summary>
    public List<SegmentHit> Find(IReadOnlyList<SegmentMatcher> matchers)
    {
        var collectCost = (long)matchers.Sum(matcher => matcher.EstimateCollecting());
        if (MustWalk.Value ?? IsWalkCheaper(matchers, collectCost))
        {
            var most = Math.Max(LeastWalk, collectCost / WalkStep * 2);
            var bounds = new WalkBounds(MustWalk.Value is true ? long.MaxValue : most);
            var walked = Walk(matchers, bounds);
            if (!bounds.IsSpent)
                return walked;
        }
        return Take(matchers.Select(Collect), query.Skip);
    }

    private bool IsWalkCheaper(IReadOnlyList<SegmentMatcher> matchers, long collectCost)
    {
        var matches = matchers.Sum(matcher => matcher.EstimateMatches());
        var documents = matchers.Sum(matcher => (double)matcher.Segment.AtomicReader.MaxDoc);
        // Of an order that all match, what is passed over need not be looked at.
        if (rows is null && matchers.All(matcher => matcher.MatchesAll))
            return true;
        return (_most + (double)matchers.Count) * documents / Math.Max(1, matches) * WalkStep < collectCost;
    }

    private List<SegmentHit> Take(IEnumerable<SegmentStream> streams, int skip)
    {
        var merged = new StreamMerge(streams);
        var hits = new List<SegmentHit>(Math.Min(query.Top + 1, 1024));
        var skipped = 0;
        for (; hits.Count <= query.Top && merged.Current is { } stream; merged.MoveNext())
        {
            if (rows is not null && !rows.Passes(stream.Matcher.Segment, stream.Document))
                continue;
            if (skipped < skip)
                skipped++;
            else
                hits.Add(new(stream.Matcher.Segment.Ord, stream.Sort, stream.Document));
        }
        return hits;
    }

    private SegmentStream Walk(
        SegmentMatcher matcher, SegmentSort sort, SegmentOrder order, int start, WalkBounds bounds) => matcher.IsScanned
            ? new ScanStream(matcher, sort, order, start, bounds, budget)
            : new WalkStream(matcher, sort, order, start, bounds, budget);

    private List<SegmentHit> Walk(IReadOnlyList<SegmentMatcher> matchers, WalkBounds bounds)
    {
        var sorts = new SegmentSort[matchers.Count];
        var orders = new SegmentOrder[matchers.Count];
        var starts = new int[matchers.Count];
        for (var i = 0; i < sorts.Length; i++)
        {
            var segment = matchers[i].Segment.AtomicReader;
            sorts[i] = new(plan, cache, segment);
            orders[i] = plan.OrderOf(cache, segment, budget);
            starts[i] = WalkStream.FindStart(orders[i], sorts[i], _after);
        }
        var skip = query.Skip;
        if (skip > FewSkipped && rows is null && matchers.All(matcher => matcher.MatchesAll))
            skip = new RankSkip(sorts, orders, [.. matchers.Select(matcher => matcher.Live)]).Skip(starts, skip);
        return Take(matchers.Select((matcher, i) => Walk(matcher, sorts[i], orders[i], starts[i], bounds)), skip);
    }

    private SortedStream Collect(SegmentMatcher matcher)
    {
        var sort = new SegmentSort(plan, cache, matcher.Segment.AtomicReader);
        // What is asked of rows may turn away any number of them.
        return new(matcher, sort, matcher.FindAll(), _after, rows is null ? _most : int.MaxValue, budget);
    }
}
