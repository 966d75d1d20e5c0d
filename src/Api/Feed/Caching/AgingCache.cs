using System.Collections.Concurrent;

namespace ConsumerSafety.Api.Feed.Caching;

/// <summary>
/// A bounded cache for any number of threads that forgets what has not been asked for lately. Entries are kept in two
/// halves: when the young half is full it becomes the old one, and what the old one held and nobody asked for is
/// forgotten. Finding takes no lock.
/// </summary>
/// <param name="capacity">How much all entries may weigh together; not more than that is ever kept.</param>
internal sealed class AgingCache<TKey, TValue>(long capacity)
    where TKey : notnull
    where TValue : class
{
    private volatile Halves _halves = new([], [], 0);

    private readonly Lock _writing = new();
    private readonly long _half = capacity / 2;

    /// <summary>The entry with this key, or null.</summary>
    public TValue? Find(TKey key)
    {
        var halves = _halves;
        if (halves.Young.TryGetValue(key, out var young))
            return young.Value;
        if (!halves.Old.TryGetValue(key, out var old))
            return null;
        Keep(key, old.Value, old.Weight);
        return old.Value;
    }

    /// <summary>Keeps an entry. One that is heavier than half of the cache is not kept.</summary>
    public void Keep(TKey key, TValue value, long weight)
    {
        if (weight > _half)
            return;
        lock (_writing)
        {
            var halves = _halves;
            if (halves.Young.ContainsKey(key))
                return;
            if (halves.Weight + weight > _half)
                _halves = halves = new([], halves.Young, 0);
            halves.Weight += weight;
            halves.Young[key] = new(value, weight);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_writing)
            _halves = new([], [], 0);
    }

    private readonly record struct Entry(TValue Value, long Weight);

    private sealed class Halves(
        ConcurrentDictionary<TKey, Entry> young, ConcurrentDictionary<TKey, Entry> old, long weight)
    {
        public ConcurrentDictionary<TKey, Entry> Young { get; } = young;

        public ConcurrentDictionary<TKey, Entry> Old { get; } = old;

        /// <summary>What the young half weighs; changed under the lock only.</summary>
        public long Weight { get; set; } = weight;
    }
}
