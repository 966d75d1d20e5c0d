namespace ConsumerSafety.Search.Index.Segments;

/// <summary>
/// Puts the documents of a segment in order: by key first, then stably by each sort key from the last to the first,
/// eight bits at a time, so that a million takes tens of milliseconds.
/// </summary>
internal static class OrderBuilder
{
    /// <summary>About how many nanoseconds a document and a key take.</summary>
    public const int StepsPerKey = 40;

    private const int Buckets = 256;

    /// <summary>The order; a column that is null has no value anywhere.</summary>
    public static SegmentOrder Build(
        TextColumn keys, IReadOnlyList<(Column? Column, bool IsDescending)> sort, CancellationToken cancellationToken)
    {
        var documents = ByKey(keys);
        var ranks = new ulong[documents.Length];
        var (otherDocuments, otherRanks) = (new int[documents.Length], new ulong[documents.Length]);
        for (var i = sort.Count - 1; i >= 0; i--)
        {
            if (sort[i].Column is not { } column)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            for (var place = 0; place < documents.Length; place++)
            {
                var rank = (ulong)column.Rank(documents[place]) ^ (1UL << 63);
                ranks[place] = sort[i].IsDescending ? ~rank : rank;
            }
            for (var shift = 0; shift < 64; shift += 8)
            {
                if (!Distribute(documents, ranks, otherDocuments, otherRanks, shift))
                    continue;
                (documents, otherDocuments) = (otherDocuments, documents);
                (ranks, otherRanks) = (otherRanks, ranks);
            }
        }
        return new(documents);
    }

    // Several documents have the same key when an entity changed: all but the last are deleted.
    private static int[] ByKey(TextColumn keys)
    {
        var starts = new int[keys.Count + 1];
        foreach (var ordinal in keys.Ordinals)
            if (ordinal >= 0)
                starts[ordinal + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var documents = new int[starts[^1]];
        for (var document = 0; document < keys.Ordinals.Length; document++)
            if (keys.Ordinals[document] is >= 0 and var ordinal)
                documents[starts[ordinal]++] = document;
        return documents;
    }

    // False when all have the same byte there, and nothing had to be moved.
    private static bool Distribute(
        int[] documents, ulong[] ranks, int[] toDocuments, ulong[] toRanks, int shift)
    {
        Span<int> places = stackalloc int[Buckets];
        places.Clear();
        foreach (var rank in ranks)
            places[(int)(rank >> shift) & (Buckets - 1)]++;
        if (ranks.Length == 0 || places[(int)(ranks[0] >> shift) & (Buckets - 1)] == ranks.Length)
            return false;
        var next = 0;
        foreach (ref var place in places)
            (place, next) = (next, next + place);
        for (var i = 0; i < ranks.Length; i++)
        {
            var place = places[(int)(ranks[i] >> shift) & (Buckets - 1)]++;
            toDocuments[place] = documents[i];
            toRanks[place] = ranks[i];
        }
        return true;
    }
}
