using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Grouping.Totals;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Grouping.Feeds;

/// <summary>Finds least and greatest values by their place in the segment, and looks at no other value.</summary>
internal sealed class ExtremeFeed(ExtremeTotal total, Func<AtomicReaderContext, Codes> find) : Feed
{
    private Codes? _codes;
    private int[] _buffer = [];
    private int[] _best = [];

    public override int Step => 30;

    public override void Begin(AtomicReaderContext segment)
    {
        _codes = find(segment);
        Array.Clear(_best);
    }

    public override void Take(ReadOnlySpan<int> documents, ReadOnlySpan<int> groups, int count)
    {
        if (_buffer.Length < documents.Length)
            _buffer = new int[documents.Length];
        if (_best.Length < count)
            Array.Resize(ref _best, Math.Max(count, _best.Length * 2));
        _codes!.Fill(documents, _buffer);
        for (var i = 0; i < documents.Length; i++)
        {
            ref var best = ref _best[groups[i]];
            var code = _buffer[i];
            if (code != 0 && (best == 0 || (total.IsGreatest ? code > best : code < best)))
                best = code;
        }
    }

    public override void End(int count)
    {
        total.Reserve(count);
        for (var group = 0; group < Math.Min(count, _best.Length); group++)
            if (_best[group] != 0)
                total.Add(group, _codes!.Value(_best[group])!);
    }
}
