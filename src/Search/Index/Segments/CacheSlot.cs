namespace ConsumerSafety.Search.Index.Segments;

/// <summary>Where one thing of a segment is kept, and when it was last asked for.</summary>
internal sealed class CacheSlot
{
    private volatile ICached? _value;
    private long _usedAt;

    public long UsedAt => Volatile.Read(ref _usedAt);

    public ICached? Value => _value;

    public ICached? Use()
    {
        var value = _value;
        if (value is not null)
            Volatile.Write(ref _usedAt, Environment.TickCount64);
        return value;
    }

    /// <summary>The thing, made by one of those who ask at the same time; tells whether it was made now.</summary>
    public ICached GetOrMake(Func<ICached> make, out bool isNew)
    {
        isNew = false;
        if (Use() is { } found)
            return found;
        lock (this)
        {
            if (Use() is { } made)
                return made;
            var value = make();
            Volatile.Write(ref _usedAt, Environment.TickCount64);
            _value = value;
            isNew = true;
            return value;
        }
    }

    /// <summary>Lets the thing go; who has it keeps it.</summary>
    public long Drop()
    {
        var bytes = _value?.Bytes ?? 0;
        _value = null;
        return bytes;
    }
}
