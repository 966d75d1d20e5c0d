using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Entities by their keys on one view of the index, each read once however many rows lead to it. Not for several
/// threads at once.
/// </summary>
internal sealed class IndexedRows(SearcherLease lease) : IRelatedRows
{
    private readonly Dictionary<(EntitySet Set, string Key), Row?> _rows = [];

    public Row? Find(EntitySet set, string key)
    {
        if (!_rows.TryGetValue((set, key), out var row))
            _rows.Add((set, key), row = KeyLookup.Find(lease, set, key));
        return row;
    }
}
