using ConsumerSafety.Search.Fields;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Gathers the values that a field of text has in everything found, each once.</summary>
internal sealed class KeyCollector(Field field) : ICollector
{
    private readonly HashSet<string> _keys = [];
    private readonly BytesRef _bytes = new();
    private SortedDocValues? _single;
    private SortedSetDocValues? _several;
    private bool[] _isSeen = [];

    public List<object?> Keys => [.. _keys];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        _single = field.IsCollection ? null : context.AtomicReader.GetSortedDocValues(field.IndexName);
        // The terms of each document are put together once per segment, when somebody asks.
        _several = field.IsCollection ? FieldCache.DEFAULT.GetDocTermOrds(context.AtomicReader, field.IndexName) : null;
        _isSeen = new bool[_single?.ValueCount ?? (int)(_several?.ValueCount ?? 0)];
    }

    public void Collect(int doc)
    {
        if (_single?.GetOrd(doc) is { } ordinal and >= 0 && IsNew(ordinal))
        {
            _single.LookupOrd(ordinal, _bytes);
            _keys.Add(_bytes.Utf8ToString());
        }
        if (_several is null)
            return;
        _several.SetDocument(doc);
        for (long at; (at = _several.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
            if (IsNew((int)at))
            {
                _several.LookupOrd(at, _bytes);
                _keys.Add(_bytes.Utf8ToString());
            }
    }

    private bool IsNew(int ordinal) => !_isSeen[ordinal] && (_isSeen[ordinal] = true);
}
