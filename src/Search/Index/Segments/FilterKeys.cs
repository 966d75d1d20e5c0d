using System.Collections.Concurrent;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>The keys of the conditions that were asked for of late.</summary>
internal sealed class FilterKeys
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<Lucene.Net.Search.Query, FilterKey> _keys = new();
    private int _count;

    public FilterKey Of(Lucene.Net.Search.Query query)
    {
        if (!_keys.TryGetValue(query, out var key))
        {
            // What is kept under keys that are forgotten here is not found any more and goes as the oldest.
            if (Interlocked.Increment(ref _count) > Most)
            {
                _keys.Clear();
                Interlocked.Exchange(ref _count, 0);
            }
            key = _keys.GetOrAdd(query, static asked => new FilterKey(asked));
        }
        key.Saw();
        return key;
    }
}
