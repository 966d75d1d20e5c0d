using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping;
using ConsumerSafety.Search.Grouping.Execution;
using ConsumerSafety.Search.Highlighting;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Compilation;
using ConsumerSafety.Search.Query.Execution;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search;

/// <summary>
/// Answers queries from the index. Safe to use from any thread; never touches the database. Every method throws
/// <see cref="IndexNotReadyException"/> while the index is being built for the first time.
/// </summary>
public sealed class CatalogueSearch
{
    private const int FewHits = 10;
    private readonly CatalogueIndex _index;
    private readonly CatalogueTailer _tailer;
    private readonly AsyncLocal<WorkBudget?> _shared = new();
    private readonly long _mostSteps;
    private readonly SynonymTable _synonyms;
    private readonly QueryPreparer _preparer;

    internal CatalogueSearch(CatalogueIndex index, CatalogueTailer tailer, Lexicon lexicon, long mostSteps)
    {
        _index = index;
        _mostSteps = mostSteps;
        _tailer = tailer;
        _synonyms = new(lexicon, index.Folding);
        var text = new TextCompiler(index.Folding, _synonyms);
        _preparer = new(text, new(index.Folding, text, _synonyms), new(index.Folding));
    }

    /// <summary>Changes whenever an answer may change; for ETags.</summary>
    public long Generation
    {
        get
        {
            using var lease = _index.Acquire();
            return lease.Generation;
        }
    }

    /// <summary>Where the index stands.</summary>
    public IndexStatus Status => _tailer.Status;

    /// <summary>
    /// Answers a query. Throws <see cref="OperationCanceledException"/> soon after the token is cancelled, and
    /// <see cref="QueryTooCostlyException"/> when it takes more work than one query may.
    /// </summary>
    public SearchResult Search(NoticeQuery query, CancellationToken cancellationToken)
    {
        using var lease = _index.Acquire();
        return Search(query, lease, cancellationToken);
    }

    /// <summary>The catalogue as it is now, for several queries that have to agree.</summary>
    public CatalogueView OpenView()
    {
        while (true)
        {
            // What is applied shows in the status last: an index opened after this look holds at least this much,
            // unless it was set back meanwhile.
            var before = Status;
            var lease = _index.Acquire();
            if (Status.Source == before.Source && Status.Position >= before.Position)
                return new(this, lease, before.Source, before.Position);
            lease.Dispose();
        }
    }

    /// <summary>Waits a moment for the index to hold a change that some node has seen.</summary>
    public Task<LogReach> ReachAsync(long position, CancellationToken cancellationToken) =>
        _tailer.ReachAsync(position, cancellationToken);

    internal SearchResult Search(NoticeQuery query, SearcherLease lease, CancellationToken cancellationToken) =>
        Search(query, lease, NewBudget(cancellationToken));

    /// <summary>
    /// Lets all queries that the calling asynchronous method makes from here on do as much work together as one query
    /// may. They have to come one after the other.
    /// </summary>
    public void ShareBudget(CancellationToken cancellationToken) =>
        _shared.Value = new(_mostSteps, cancellationToken);

    /// <summary>As much work as one query may do, or what is left of it where queries share it.</summary>
    internal WorkBudget NewBudget(CancellationToken cancellationToken) =>
        _shared.Value ?? new(_mostSteps, cancellationToken);

    /// <summary>Where the entities that others lead to are found.</summary>
    internal IndexedRows OpenRelated(SearcherLease lease, WorkBudget budget) => new(_preparer, lease, budget);

    internal SearchResult Search(NoticeQuery query, SearcherLease lease, WorkBudget budget)
    {
        var strictness = query is { IsForgiving: true, Text: { } typed }
            ? FindStrictness(query, typed, lease, budget)
            : Strictness.Exact;
        var result = Run(query, lease, strictness, budget);
        if (query is { WithHighlights: true, Text: { } text })
            Mark(result.Rows, text);
        return result;
    }

    /// <summary>
    /// Answers a question whose answer is made of many entities. Throws as <see cref="Search(NoticeQuery,
    /// CancellationToken)"/> does, and <see cref="NumberOverflowException"/>.
    /// </summary>
    internal GroupingResult Group(GroupingQuery query, SearcherLease lease, CancellationToken cancellationToken) =>
        new GroupingRunner(new(query, _preparer, lease, NewBudget(cancellationToken)), query).Run() with
        {
            Generation = lease.Generation,
        };

    /// <summary>The entity with this key, or null.</summary>
    public Row? Find(EntitySet set, string key)
    {
        using var lease = _index.Acquire();
        var row = KeyLookup.Find(lease, set, key);
        return row is null || set.Kind is null || set.Kind == row.Kind ? row : null;
    }

    /// <summary>Notices about the same products, nearest first, without the notice itself.</summary>
    public IReadOnlyList<Row> FindRelated(Notice notice, int top)
    {
        if (RelatedNotices.Compile(notice) is not { } query)
            return [];
        using var lease = _index.Acquire();
        return [.. lease.Searcher.Search(query, top).ScoreDocs.Select(hit => lease.Read(hit.Doc, EntitySets.Notices))];
    }

    private SearchResult Run(
        NoticeQuery query, SearcherLease lease, Strictness strictness, WorkBudget budget)
    {
        var prepared = _preparer.Prepare(query, lease, strictness, budget);
        var result = !query.Sort.All(key => key.IsIndexed)
            ? new EvaluatedRunner(query, prepared, OpenRelated(lease, budget), lease, budget).Run()
            : query.Sort.Any(key => key.Value is RelevanceNode)
            ? new RelevanceRunner(query, prepared, lease, budget).Run()
            : new QueryRunner(query, prepared, lease, budget).Run();
        return result with { IsNearest = strictness >= Strictness.Repaired };
    }

    // The closest that finds something, the same for every page and every pick of one search.
    private Strictness FindStrictness(
        NoticeQuery query, TextNode text, SearcherLease lease, WorkBudget budget)
    {
        var counting = new NoticeQuery(query.Set) { Text = text, Filter = query.Filter, Top = 0, WithCount = true };
        var exact = Run(counting, lease, Strictness.Exact, budget).Count;
        if (exact > 0)
            return exact < FewHits && query.Sort is [{ Value: RelevanceNode }, ..] && _preparer.CanWiden(text)
                ? Strictness.Widened
                : Strictness.Exact;
        var repaired = Run(counting, lease, Strictness.Repaired, budget).Count;
        return repaired >= FewHits || (repaired > 0 && !_preparer.CanWiden(text))
            ? Strictness.Repaired
            : Strictness.Nearest;
    }

    private void Mark(IReadOnlyList<Row> rows, TextNode text)
    {
        var highlighter = new Highlighter(_index.Folding, _synonyms, text);
        var (title, summary, body) = (Field("Title"), Field("Summary"), Field("Body"));
        foreach (var row in rows)
        {
            if (!row.Set.HoldsNotices)
                continue;
            row.Title = highlighter.Mark(Read(row, title) ?? "");
            var marked = Read(row, summary) is { } own ? highlighter.Mark(own) : null;
            row.Summary = marked is { Matches.Count: > 0 }
                ? marked
                : (Read(row, body) is { } long_ ? highlighter.Snippet(long_) : null) ?? marked;
        }
    }

    private static Field Field(string name) => EntitySets.Notices.FindField(name)!;

    private static string? Read(Row row, Field field) => JsonSerializer.Deserialize<string?>(row.Value(field));
}
