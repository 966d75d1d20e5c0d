using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Related entities, each looked up once in an answer however many rows lead to it.</summary>
internal sealed class RelatedRows(CatalogueSearch search) : IRelatedRows
{
    private readonly Dictionary<(EntitySet Set, string Key), Row?> _rows = [];

    public Row? Find(EntitySet set, string key)
    {
        if (!_rows.TryGetValue((set, key), out var row))
            _rows.Add((set, key), row = search.Find(set, key));
        return row;
    }

    public IEnumerable<Row> FindAll(Navigation navigation, string key) => search.FindAll(navigation, key);
}
