using System.Collections.Concurrent;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>
/// What is kept in memory of one segment: columns by name, orders and document sets by what asks for them.
/// </summary>
internal sealed class SegmentData(SegmentCache owner)
{
    private readonly ConcurrentDictionary<object, CacheSlot> _slots = new();

    public IEnumerable<KeyValuePair<object, CacheSlot>> Slots => _slots;

    public T? Find<T>(object key) where T : class, ICached =>
        _slots.TryGetValue(key, out var slot) ? (T?)slot.Use() : null;

    public T GetOrMake<T>(object key, Func<T> make) where T : class, ICached
    {
        var value = _slots.GetOrAdd(key, static _ => new CacheSlot()).GetOrMake(make, out var isNew);
        if (isNew)
            owner.Account(value.Bytes);
        return (T)value;
    }

    public void Forget(object key) => _slots.TryRemove(key, out _);
}
