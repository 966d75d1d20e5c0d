using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Entities by their keys on one view of the index, each read once however many rows lead to it. Not for several
/// threads at once.
/// </summary>
/// <param name="lease">The view.</param>
/// <param name="budget">What reading counts against.</param>
internal sealed class IndexedRows(SearcherLease lease, WorkBudget budget) : IRelatedRows
{
    private readonly Dictionary<(EntitySet Set, string Key), Row?> _rows = [];

    /// <summary>What reading counts against.</summary>
    public WorkBudget Budget => budget;

    public Row? Find(EntitySet set, string key)
    {
        if (!_rows.TryGetValue((set, key), out var row))
            _rows.Add((set, key), row = KeyLookup.Find(lease, set, key));
        budget.Spend(WorkBudget.Term);
        return row;
    }

    public IEnumerable<Row> FindAll(Navigation navigation, string key)
    {
        var term = new Term(navigation.TargetField.IndexName, key);
        var rowSet = navigation.Target.HoldsNotices ? EntitySets.Notices : navigation.Target;
        foreach (var leaf in lease.Searcher.IndexReader.Leaves)
        {
            var segment = leaf.AtomicReader;
            budget.Spend(WorkBudget.Term);
            if (segment.GetTermDocsEnum(term) is not { } documents)
                continue;
            var rows = new RowReader(segment, rowSet);
            for (var found = documents.NextDoc(); found != DocIdSetIterator.NO_MORE_DOCS; found = documents.NextDoc())
            {
                if (segment.LiveDocs?.Get(found) == false)
                    continue;
                budget.Spend(WorkBudget.Row);
                yield return rows.Read(found);
            }
        }
    }
}
