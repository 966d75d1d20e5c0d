using ConsumerSafety.Search.Grouping.Columns;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>
/// Finds the groups of a segment's documents. The numbers of all keys are packed into one; only the first document of
/// a group in the segment has its values looked at.
/// </summary>
internal sealed class SegmentGroups
{
    private const long MostDirect = 1 << 20;
    private const int LeastDirect = 1024;
    private const int PlacesPerDocument = 16;
    private const long MostPacked = 1L << 31;
    private readonly GroupTable _table;
    private readonly Codes[] _keys;
    private readonly Dictionary<long, int>?[] _prefixes;
    private readonly int[]? _direct;
    private readonly Dictionary<long, int> _sparse = [];
    private int[] _codes = [];
    private long[] _packed = [];

    /// <param name="table">Where the groups of all segments are.</param>
    /// <param name="keys">What tells groups apart here.</param>
    /// <param name="documents">How many documents there are to find the groups of.</param>
    public SegmentGroups(GroupTable table, Codes[] keys, int documents)
    {
        _table = table;
        _keys = keys;
        _prefixes = new Dictionary<long, int>?[keys.Length];
        var product = 1L;
        for (var i = 0; i < keys.Length; i++)
        {
            // What would not fit in one number is numbered anew; neither factor is over 2^31 then.
            if (product > MostPacked)
                (_prefixes[i], product) = ([], MostPacked);
            product *= keys[i].Count;
        }
        // A place for each is worth while only where many of them are looked at.
        if (product > Math.Min(MostDirect, LeastDirect + PlacesPerDocument * (long)documents))
            return;
        _direct = new int[product];
        Array.Fill(_direct, -1);
    }

    /// <summary>The groups of some documents.</summary>
    public void Fill(ReadOnlySpan<int> documents, Span<int> groups)
    {
        if (_codes.Length < documents.Length)
            (_codes, _packed) = (new int[documents.Length], new long[documents.Length]);
        var packed = _packed.AsSpan(0, documents.Length);
        packed.Clear();
        for (var i = 0; i < _keys.Length; i++)
            Pack(i, documents, packed);
        if (_direct is not null)
            for (var i = 0; i < packed.Length; i++)
            {
                ref var group = ref _direct[packed[i]];
                groups[i] = group >= 0 ? group : group = Find(documents[i]);
            }
        else
            for (var i = 0; i < packed.Length; i++)
                groups[i] = _sparse.TryGetValue(packed[i], out var group)
                    ? group
                    : _sparse[packed[i]] = Find(documents[i]);
    }

    private void Pack(int key, ReadOnlySpan<int> documents, Span<long> packed)
    {
        if (_prefixes[key] is { } prefixes)
            for (var i = 0; i < packed.Length; i++)
            {
                if (!prefixes.TryGetValue(packed[i], out var number))
                    prefixes.Add(packed[i], number = prefixes.Count);
                packed[i] = number;
            }
        var count = _keys[key].Count;
        _keys[key].Fill(documents, _codes);
        for (var i = 0; i < packed.Length; i++)
            packed[i] = packed[i] * count + _codes[i];
    }

    private int Find(int document)
    {
        var values = new object?[_keys.Length];
        Span<int> code = stackalloc int[1];
        for (var i = 0; i < values.Length; i++)
        {
            _keys[i].Fill([document], code);
            values[i] = _keys[i].Value(code[0]);
        }
        return _table.Number(values);
    }
}
