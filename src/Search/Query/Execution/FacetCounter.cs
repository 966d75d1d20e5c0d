using ConsumerSafety.Search.Results;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Counts facets. Those without picks share one pass; each with picks has one of its own, without them.
/// </summary>
internal sealed class FacetCounter(NoticeQuery query, PreparedQuery prepared)
{
    /// <summary>Collectors to take along on the pass that finds the rows.</summary>
    public IReadOnlyList<FacetCollector> Shared { get; } =
    [
        .. query.Facets
            .Where(facet => !prepared.Selections.ContainsKey(facet))
            .Select(facet => new FacetCollector(facet)),
    ];

    /// <summary>The counts, once the shared pass is over.</summary>
    /// <param name="visit">Shows a collector everything found without the picks of a facet.</param>
    public IReadOnlyList<FacetResult> Finish(Action<Facet?, ICollector> visit)
    {
        var results = new List<FacetResult>(query.Facets.Count);
        var nextShared = 0;
        foreach (var facet in query.Facets)
        {
            var counts = prepared.Selections.ContainsKey(facet)
                ? CountAlone(facet, visit)
                : Shared[nextShared++].Finish();
            results.Add(ToResult(facet, counts));
        }
        return results;
    }

    private static IReadOnlyDictionary<string, long> CountAlone(Facet facet, Action<Facet?, ICollector> visit)
    {
        var collector = new FacetCollector(facet);
        visit(facet, collector);
        return collector.Finish();
    }

    private FacetResult ToResult(Facet facet, IReadOnlyDictionary<string, long> counts)
    {
        var picks = query.Selections.FirstOrDefault(selection => selection.Facet == facet)?.Values ?? [];
        var ordered = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        var values = ordered
            .Take(query.FacetLimit)
            .Select(pair => new FacetCount(pair.Key, pair.Value, picks.Contains(pair.Key)))
            .ToList();
        foreach (var pick in picks)
            if (values.TrueForAll(value => value.Value != pick))
                values.Add(new(pick, counts.GetValueOrDefault(pick), true));
        return new(facet, values);
    }
}
