using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Execution;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search;

/// <summary>
/// The catalogue as it was at one moment, for answers that take several queries. End it with
/// <see cref="Dispose"/>: while it is open, the files it reads stay. Not for several threads at once.
/// </summary>
public sealed class CatalogueView : IDisposable
{
    private readonly CatalogueSearch _search;
    private readonly SearcherLease _lease;
    private WorkBudget? _budget;
    private bool _isEnded;

    internal CatalogueView(CatalogueSearch search, SearcherLease lease, Guid source, long position)
    {
        (_search, _lease) = (search, lease);
        (Source, Position) = (source, position);
    }

    /// <summary>The identity of the database it was built from.</summary>
    public Guid Source { get; }

    /// <summary>Every change up to this one is in it; later ones may be.</summary>
    public long Position { get; }

    /// <summary>The generation of the index.</summary>
    public long Generation => _lease.Generation;

    /// <summary>Answers a query.</summary>
    public SearchResult Search(NoticeQuery query, CancellationToken cancellationToken) =>
        _search.Search(query, _lease, cancellationToken);

    /// <summary>Answers a question whose answer is made of many entities.</summary>
    public GroupingResult Group(GroupingQuery query, CancellationToken cancellationToken) =>
        _search.Group(query, _lease, cancellationToken);

    /// <summary>
    /// Answers one of several queries that make up one answer: together they may do as much work as one query. Throws
    /// <see cref="QueryTooCostlyException"/> when they take more.
    /// </summary>
    public SearchResult SearchPart(NoticeQuery query, CancellationToken cancellationToken) =>
        _search.Search(query, _lease, Budget(cancellationToken));

    /// <summary>The work that <see cref="SearchPart"/> and what is computed have done so far, in steps.</summary>
    public long Spent => _budget?.Spent ?? 0;

    /// <summary>
    /// Counts work with what was found together with that of <see cref="SearchPart"/>. Throws
    /// <see cref="QueryTooCostlyException"/> when it is too much.
    /// </summary>
    public void Spend(long steps, CancellationToken cancellationToken) => Budget(cancellationToken).Spend(steps);

    /// <summary>
    /// Where values computed for rows of one answer find the entities these lead to. The work counts together with
    /// that of <see cref="SearchPart"/>.
    /// </summary>
    public IRelatedRows OpenRelated(CancellationToken cancellationToken) =>
        _search.OpenRelated(_lease, Budget(cancellationToken));

    /// <summary>
    /// What was changed in a stretch of the log that ends at <see cref="Position"/> or before, among the entities of a
    /// query (its set, filter and text); an entity that was changed again after the stretch is left out.
    /// </summary>
    public ChangePage ReadChanges(
        NoticeQuery members, LogStretch stretch, int top, CancellationToken cancellationToken) =>
        new ChangeReader(this, members, cancellationToken).Read(stretch, top);

    /// <summary>How many entities <see cref="ReadChanges"/> gives in all pages.</summary>
    public long CountChanges(NoticeQuery members, LogStretch stretch, CancellationToken cancellationToken) =>
        new ChangeReader(this, members, cancellationToken).Count(stretch);

    /// <summary>All entities of <c>Notices</c> or a set of other things, in the order of their keys.</summary>
    public IEnumerable<Row> ReadAll(EntitySet set) => KeyOrder.Read(_lease.Searcher.IndexReader, set);

    private WorkBudget Budget(CancellationToken cancellationToken) =>
        _budget ??= _search.NewBudget(cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isEnded)
            return;
        _isEnded = true;
        _lease.Dispose();
    }
}
