using ConsumerSafety.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Counts the values of one facet over everything found, by number within a segment and by name between them.
/// </summary>
internal sealed class FacetCollector(Facet facet) : ICollector
{
    private readonly Dictionary<string, long> _counts = [];
    private SortedSetDocValues? _values;
    private int[] _segmentCounts = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        AddSegment();
        _values = context.AtomicReader.GetSortedSetDocValues(IndexFields.Facet(facet));
        _segmentCounts = _values is null ? [] : new int[_values.ValueCount];
    }

    public void Collect(int doc)
    {
        if (_values is null)
            return;
        _values.SetDocument(doc);
        for (var ord = _values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = _values.NextOrd())
            _segmentCounts[ord]++;
    }

    /// <summary>The counts, once the search is over.</summary>
    public IReadOnlyDictionary<string, long> Finish()
    {
        AddSegment();
        _values = null;
        return _counts;
    }

    private void AddSegment()
    {
        if (_values is null)
            return;
        var bytes = new BytesRef();
        for (var ord = 0; ord < _segmentCounts.Length; ord++)
        {
            if (_segmentCounts[ord] == 0)
                continue;
            _values.LookupOrd(ord, bytes);
            var value = bytes.Utf8ToString();
            _counts[value] = _counts.GetValueOrDefault(value) + _segmentCounts[ord];
        }
    }
}
