using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>
/// What is kept in memory beside the files of the index, by the unchanging core of each segment, so that documents
/// that were deleted since are still in it. It goes with its segment; over the capacity, what was asked for least
/// recently goes first.
/// </summary>
/// <param name="capacity">How many bytes may be kept.</param>
internal sealed class SegmentCache(long capacity)
{
    private readonly ConditionalWeakTable<object, SegmentData> _segments = [];
    private readonly Lock _evicting = new();
    private long _used;

    public FilterKeys Filters { get; } = new();

    public SegmentData Of(AtomicReader segment) =>
        _segments.TryGetValue(segment.CoreCacheKey, out var data)
            ? data
            : _segments.GetValue(segment.CoreCacheKey, _ => new(this));

    internal void Account(long bytes)
    {
        if (Interlocked.Add(ref _used, bytes) > capacity)
            Evict();
    }

    // Segments that were closed took theirs with them, so the sum is taken anew before anything goes.
    private void Evict()
    {
        lock (_evicting)
        {
            var kept = _segments
                .SelectMany(segment => segment.Value.Slots.Select(slot => (Data: segment.Value, slot.Key, slot.Value)))
                .Where(item => item.Value.Value is not null)
                .OrderBy(item => item.Value.UsedAt)
                .ToList();
            var used = kept.Sum(item => item.Value.Value?.Bytes ?? 0);
            foreach (var (data, key, slot) in kept)
            {
                if (used <= capacity / 4 * 3)
                    break;
                used -= slot.Drop();
                data.Forget(key);
            }
            Interlocked.Exchange(ref _used, used);
        }
    }
}
