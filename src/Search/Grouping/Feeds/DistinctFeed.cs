using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Grouping.Totals;
using ConsumerSafety.Search.Query;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Grouping.Feeds;

/// <summary>
/// Counts different values by their numbers in the segment, so that each value is looked at once there.
/// </summary>
internal sealed class DistinctFeed(DistinctTotal total, WorkBudget budget, Func<AtomicReaderContext, Codes> find) : Feed
{
    private const int SeenStep = 250; // holding a value, and then adding it
    private readonly HashSet<long> _seen = [];
    private Codes? _codes;
    private int[] _buffer = [];

    public override int Step => 50;

    public override void Begin(AtomicReaderContext segment)
    {
        _codes = find(segment);
        _seen.Clear();
    }

    public override void Take(ReadOnlySpan<int> documents, ReadOnlySpan<int> groups, int count)
    {
        if (_buffer.Length < documents.Length)
            _buffer = new int[documents.Length];
        _codes!.Fill(documents, _buffer);
        for (var i = 0; i < documents.Length; i++)
            if (_buffer[i] != 0)
                _seen.Add(((long)groups[i] << 32) | (uint)_buffer[i]);
    }

    public override void End(int count)
    {
        budget.Spend(_seen.Count * (long)SeenStep);
        total.Reserve(count);
        foreach (var pair in _seen)
            if (_codes!.Value((int)pair) is { } value and not Absence)
                total.Add((int)(pair >> 32), value);
    }
}
