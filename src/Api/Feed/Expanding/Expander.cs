using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Expanding;

/// <summary>
/// Looks up what expansions lead to, for all rows of an answer at once: one query for the entities whose keys the rows
/// hold, and only where many name the key of a row, one for each row.
/// </summary>
internal sealed class Expander
{
    private const int MostTogether = 1000;

    private readonly CatalogueView _view;
    private readonly RowBudget _budget;
    private readonly CancellationToken _cancellationToken;

    private Expander(CatalogueView view, RowBudget budget, CancellationToken cancellationToken) =>
        (_view, _budget, _cancellationToken) = (view, budget, cancellationToken);

    /// <summary>
    /// Looks up everything the rows lead to. Throws <see cref="FeedException"/> (400) when that is more than one answer
    /// may hold.
    /// </summary>
    public static ExpandedRows Expand(
        CatalogueView view,
        Projection projection,
        IReadOnlyList<Row> rows,
        int mostRows,
        CancellationToken cancellationToken)
    {
        if (projection.Expansions.Count == 0)
            return ExpandedRows.None;
        var sources = new Dictionary<string, Source>();
        foreach (var row in rows)
            Add(sources, row, 1);
        return new Expander(view, new(mostRows), cancellationToken).Follow(projection, sources);
    }

    private ExpandedRows Follow(Projection projection, Dictionary<string, Source> sources) =>
        projection.Expansions.Count == 0 || sources.Count == 0
            ? ExpandedRows.None
            : new([.. projection.Expansions.Select(expansion => Follow(expansion, sources))]);

    private ExpandedBranch Follow(Expansion expansion, Dictionary<string, Source> all)
    {
        var sources = expansion.SourceKind is not { } kind
            ? all
            : all.Where(source => source.Value.Row.Kind == kind).ToDictionary();
        var pages = sources.Count == 0
            ? []
            : expansion.Navigation.IsReverse ? FollowBack(expansion, sources) : FollowKeys(expansion, sources);
        var reached = new Dictionary<string, Source>();
        foreach (var (key, page) in pages)
        {
            _budget.Take((long)sources[key].Times * page.Rows.Count);
            foreach (var row in page.Rows)
                Add(reached, row, sources[key].Times);
        }
        return new(expansion, pages, Follow(expansion.Projection, reached));
    }

    // The rows hold the keys: the entities of all of them come with one query, and each row picks its own.
    private Dictionary<string, RelatedPage> FollowKeys(Expansion expansion, Dictionary<string, Source> sources)
    {
        var navigation = expansion.Navigation;
        var keys = sources.ToDictionary(
            source => source.Key, source => RowKeys.Read(source.Value.Row, navigation.KeyField));
        // In the order asked for, or in that of the row's own keys; of more keys than one query takes, only the latter.
        var parts = keys.Values.SelectMany(own => own).Distinct().Chunk(MostTogether).ToList();
        if (parts.Count > 1 && expansion.Query.Sort.Count > 0)
            return FollowEach(expansion, sources);
        var found = new List<Row>();
        foreach (var part in parts)
            found.AddRange(Search(expansion, RowKeys.LeadingFrom(part, navigation), 0, part.Length, false).Rows);
        var places = new Dictionary<string, int>();
        for (var place = 0; place < found.Count; place++)
            places[found[place].Id] = place;
        return keys.ToDictionary(pair => pair.Key, pair =>
        {
            var own = pair.Value.Where(places.ContainsKey).Select(key => places[key]);
            var ordered = (expansion.Query.Sort.Count == 0 ? own : own.Order()).ToList();
            var given = ordered.Skip(expansion.Query.Skip).Take((int)Math.Min(
                expansion.Remaining ?? int.MaxValue, int.MaxValue));
            return new RelatedPage(
                expansion.Form == ExpansionForm.Count ? [] : [.. given.Select(place => found[place])],
                expansion.Query.WithCount ? ordered.Count : null);
        });
    }

    // Those that name the key of a row may be few, and then one query finds them all, or more than a page for each.
    private Dictionary<string, RelatedPage> FollowBack(Expansion expansion, Dictionary<string, Source> sources)
    {
        var query = expansion.Query;
        if (expansion.Target.HoldsNotices || sources.Count == 1 || query is not { Skip: 0, Top: > 0 })
            return FollowEach(expansion, sources);
        var together = Search(
            expansion, RowKeys.LeadingFrom(sources.Keys, expansion.Navigation), 0, MostTogether, false);
        var groups = RowKeys.Group(together.Rows, expansion.Navigation.TargetField);
        if (together.Next is not null || groups.Values.Any(group => group.Count > query.Top))
            return FollowEach(expansion, sources);
        return sources.Keys.ToDictionary(key => key, key =>
        {
            var rows = groups.GetValueOrDefault(key) ?? [];
            return new RelatedPage(rows, query.WithCount ? rows.Count : null);
        });
    }

    private Dictionary<string, RelatedPage> FollowEach(Expansion expansion, Dictionary<string, Source> sources) =>
        sources.ToDictionary(source => source.Key, source =>
        {
            _budget.CheckLookup();
            var result = Search(
                expansion, RowKeys.LeadingFrom(source.Value.Row, expansion.Navigation), expansion.Query.Skip,
                expansion.Query.Top, expansion.Query.WithCount);
            return new RelatedPage(result.Rows, result.Count, result.Next);
        });

    private SearchResult Search(Expansion expansion, FilterNode related, int skip, int top, bool withCount) =>
        _view.SearchPart(
            expansion.Query with
            {
                Filter = RequestReader.And(related, expansion.Query.Filter),
                Skip = skip,
                Top = top,
                WithCount = withCount,
            },
            _cancellationToken);

    private static void Add(Dictionary<string, Source> sources, Row row, int times)
    {
        var id = row.Id;
        sources[id] = sources.TryGetValue(id, out var known)
            ? known with { Times = known.Times + times }
            : new(row, times);
    }

    /// <summary>A row that is expanded, and how often it is written.</summary>
    private readonly record struct Source(Row Row, int Times);
}
