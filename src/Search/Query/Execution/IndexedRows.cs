using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Entities by their keys on one view of the index, each read once however many rows lead to it. Not for several
/// threads at once.
/// </summary>
internal sealed class IndexedRows(IndexReader index) : IRelatedRows
{
    private readonly Dictionary<(EntitySet Set, string Key), Row?> _rows = [];

    public Row? Find(EntitySet set, string key)
    {
        if (!_rows.TryGetValue((set, key), out var row))
            _rows.Add((set, key), row = Read(set, key));
        return row;
    }

    private Row? Read(EntitySet set, string key)
    {
        var term = new Term(set.Key.IndexName, key);
        foreach (var leaf in index.Leaves)
        {
            var reader = leaf.AtomicReader;
            if (reader.GetTermDocsEnum(term) is not { } documents)
                continue;
            for (var found = documents.NextDoc(); found != DocIdSetIterator.NO_MORE_DOCS; found = documents.NextDoc())
                if (reader.LiveDocs?.Get(found) != false)
                    return new RowReader(reader, set.HoldsNotices ? EntitySets.Notices : set).Read(found);
        }
        return null;
    }
}
