using ConsumerSafety.Search.Fields;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Gathers the keys of everything found.</summary>
internal sealed class KeyCollector(EntitySet set) : ICollector
{
    private SortedDocValues? _values;

    public List<object?> Keys { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) =>
        _values = context.AtomicReader.GetSortedDocValues(set.Key.IndexName);

    public void Collect(int doc)
    {
        var bytes = new BytesRef();
        _values!.Get(doc, bytes);
        Keys.Add(bytes.Utf8ToString());
    }
}
