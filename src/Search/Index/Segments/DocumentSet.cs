using System.Numerics;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>
/// Documents of one segment, deleted ones among them: a bit for each document of the segment, or where they are few,
/// their numbers in ascending order.
/// </summary>
internal sealed class DocumentSet : ICached
{
    // Fewer than one in so many are kept as numbers.
    private const int Sparse = 512;
    private readonly ulong[]? _bits;
    private readonly int[] _documents;

    private DocumentSet(int size, int count, ulong[]? bits, int[] documents) =>
        (Size, Count, _bits, _documents) = (size, count, bits, documents);

    /// <summary>How many documents the segment has.</summary>
    public int Size { get; }

    /// <summary>How many are in the set.</summary>
    public int Count { get; }

    /// <summary>The bits, 64 to a word; null when the set is kept as numbers.</summary>
    public ulong[]? Bits => _bits;

    /// <summary>The numbers, when the set is kept as such.</summary>
    public ReadOnlySpan<int> Documents => _documents;

    public long Bytes => 64 + (_bits is null ? _documents.Length * 4L : _bits.Length * 8L);

    public static DocumentSet Empty(int size) => new(size, 0, null, []);

    public static DocumentSet All(int size)
    {
        var bits = new ulong[Words(size)];
        Array.Fill(bits, ulong.MaxValue);
        if (size % 64 != 0)
            bits[^1] = (1UL << (size % 64)) - 1;
        return new(size, size, bits, []);
    }

    /// <summary>The set of these bits, which become its own.</summary>
    public static DocumentSet Of(int size, ulong[] bits)
    {
        long count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        if (count >= size / Sparse)
            return new(size, (int)count, bits, []);
        var documents = new int[count];
        var next = 0;
        foreach (var document in new BitNumbers(bits))
            documents[next++] = document;
        return new(size, documents.Length, null, documents);
    }

    /// <summary>The set of these documents, given once each in ascending order; the array becomes its own.</summary>
    public static DocumentSet Of(int size, int[] documents)
    {
        if (documents.Length < Math.Max(1, size / Sparse))
            return new(size, documents.Length, null, documents);
        var bits = new ulong[Words(size)];
        foreach (var document in documents)
            bits[document >> 6] |= 1UL << document;
        return new(size, documents.Length, bits, []);
    }

    public static int Words(int size) => (size + 63) >> 6;

    public bool Contains(int document) => _bits is { } bits
        ? (bits[document >> 6] & (1UL << document)) != 0
        : Array.BinarySearch(_documents, document) >= 0;

    /// <summary>The bits in memory of their own.</summary>
    public ulong[] CopyBits()
    {
        if (_bits is not null)
            return (ulong[])_bits.Clone();
        var bits = new ulong[Words(Size)];
        foreach (var document in _documents)
            bits[document >> 6] |= 1UL << document;
        return bits;
    }

    public Numbers GetEnumerator() => new(this);

    /// <summary>Goes through the documents in ascending order.</summary>
    public struct Numbers(DocumentSet set)
    {
        private BitNumbers _bits = new(set._bits ?? []);
        private int _next = -1;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (set._bits is not null)
            {
                var moved = _bits.MoveNext();
                Current = _bits.Current;
                return moved;
            }
            if (++_next >= set._documents.Length)
                return false;
            Current = set._documents[_next];
            return true;
        }
    }
}
