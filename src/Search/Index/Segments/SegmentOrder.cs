using System.Runtime.CompilerServices;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>The documents of a segment that have a key, in an order.</summary>
internal sealed class SegmentOrder(int[] documents) : ICached
{
    // Places of deleted documents, for each state of the deletions that is still looked at.
    private readonly ConditionalWeakTable<ulong[], int[]> _deleted = [];

    public ReadOnlySpan<int> Documents => documents;

    public int Count => documents.Length;

    public int this[int place] => documents[place];

    public long Bytes => documents.Length * 4L;

    /// <summary>How many documents before a place are deleted, by the bits of those that are not.</summary>
    public int CountDeleted(ulong[] live, int place)
    {
        var deleted = _deleted.GetValue(live, FindDeleted);
        var found = Array.BinarySearch(deleted, place);
        return found < 0 ? ~found : found;
    }

    private int[] FindDeleted(ulong[] live)
    {
        var places = new List<int>();
        for (var place = 0; place < documents.Length; place++)
            if ((live[documents[place] >> 6] & (1UL << documents[place])) == 0)
                places.Add(place);
        return [.. places];
    }
}
