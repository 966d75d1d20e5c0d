using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Grouping.Totals;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Grouping.Feeds;

/// <summary>Brings every document's value to a total.</summary>
internal sealed class ValueFeed(Total total, Func<AtomicReaderContext, Codes> find) : Feed
{
    private Codes? _codes;
    private int[] _buffer = [];

    public override int Step => 150;

    public override void Begin(AtomicReaderContext segment) => _codes = find(segment);

    public override void Take(ReadOnlySpan<int> documents, ReadOnlySpan<int> groups, int count)
    {
        total.Reserve(count);
        if (_buffer.Length < documents.Length)
            _buffer = new int[documents.Length];
        _codes!.Fill(documents, _buffer);
        for (var i = 0; i < documents.Length; i++)
            if (_buffer[i] != 0 && _codes.Value(_buffer[i]) is { } value and not Absence)
                total.Add(groups[i], value);
    }
}
