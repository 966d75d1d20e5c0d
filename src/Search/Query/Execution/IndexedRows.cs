using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Entities by their keys on one view of the index, each read once however many rows lead to it. What a text finds is
/// found once, and each entity's own are counted among it. Not for several threads at once.
/// </summary>
/// <param name="preparer">Makes texts ready.</param>
/// <param name="lease">The view.</param>
/// <param name="budget">What reading counts against.</param>
internal sealed class IndexedRows(QueryPreparer preparer, SearcherLease lease, WorkBudget budget) : IRelatedRows
{
    private readonly Dictionary<(EntitySet Set, string Key), Row?> _rows = [];
    private readonly Dictionary<(Navigation Navigation, string Key, TextNode? Text), long> _counts = [];
    private readonly Dictionary<(EntitySet Set, TextNode Text), DocumentSet[]> _found = [];
    private readonly Dictionary<(EntitySet Set, TextNode Text), HashSet<string>> _foundKeys = [];

    /// <summary>What reading counts against.</summary>
    public WorkBudget Budget => budget;

    public Row? Find(EntitySet set, string key)
    {
        if (!_rows.TryGetValue((set, key), out var row))
            _rows.Add((set, key), row = KeyLookup.Find(lease, set, key));
        budget.Spend(WorkBudget.Term);
        return row;
    }

    public IEnumerable<Row> FindAll(Navigation navigation, string key, TextNode? text)
    {
        foreach (var leaf in lease.Searcher.IndexReader.Leaves)
        {
            RowReader? rows = null;
            foreach (var document in Documents(leaf, navigation, key, text))
            {
                budget.Spend(WorkBudget.Row);
                rows ??= new(leaf.AtomicReader, RowSet(navigation.Target));
                yield return rows.Read(document);
            }
        }
    }

    public long CountAll(Navigation navigation, string key, TextNode? text)
    {
        budget.Spend(WorkBudget.Term);
        if (_counts.TryGetValue((navigation, key, text), out var count))
            return count;
        foreach (var leaf in lease.Searcher.IndexReader.Leaves)
            count += Documents(leaf, navigation, key, text).LongCount();
        _counts.Add((navigation, key, text), count);
        return count;
    }

    public bool IsFound(EntitySet set, string key, TextNode text)
    {
        if (!_foundKeys.TryGetValue((set, text), out var keys))
            _foundKeys.Add((set, text), keys = ReadKeys(set, text));
        budget.Spend(WorkBudget.Term);
        return keys.Contains(key);
    }

    private IEnumerable<int> Documents(AtomicReaderContext leaf, Navigation navigation, string key, TextNode? text)
    {
        budget.Spend(WorkBudget.Term);
        var found = text is null ? null : Found(navigation.Target, text)[leaf.Ord];
        var segment = leaf.AtomicReader;
        if (found is { Count: 0 }
            || segment.GetTermDocsEnum(new(navigation.TargetField.IndexName, key)) is not { } documents)
            yield break;
        for (var next = documents.NextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = documents.NextDoc())
        {
            budget.Spend(WorkBudget.Visit);
            if (segment.LiveDocs?.Get(next) != false && found?.Contains(next) != false)
                yield return next;
        }
    }

    private DocumentSet[] Found(EntitySet set, TextNode text)
    {
        if (!_found.TryGetValue((set, text), out var found))
        {
            var prepared = preparer.Prepare(new(set) { Text = text }, lease, Strictness.Exact, budget);
            _found.Add((set, text), found = new MatchFinder(prepared, lease, budget).FindAll());
        }
        return found;
    }

    private HashSet<string> ReadKeys(EntitySet set, TextNode text)
    {
        var found = Found(set, text);
        var keys = new HashSet<string>();
        foreach (var leaf in lease.Searcher.IndexReader.Leaves)
        {
            var rows = new RowReader(leaf.AtomicReader, RowSet(set));
            foreach (var document in found[leaf.Ord])
            {
                budget.Spend(WorkBudget.Row);
                keys.Add(rows.Read(document).Id);
            }
        }
        return keys;
    }

    private static EntitySet RowSet(EntitySet set) => set.HoldsNotices ? EntitySets.Notices : set;
}
