using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>Which documents of a segment are not deleted, as bits, made once for each state of the deletions.</summary>
internal static class LiveDocuments
{
    private static readonly ConditionalWeakTable<IBits, ulong[]> s_bits = [];

    /// <summary>The bits; null when nothing is deleted.</summary>
    public static ulong[]? Of(AtomicReader segment) => segment.LiveDocs is not { } live
        ? null
        : s_bits.TryGetValue(live, out var bits) ? bits : s_bits.GetValue(live, Read);

    private static ulong[] Read(IBits live)
    {
        var bits = new ulong[DocumentSet.Words(live.Length)];
        for (var document = 0; document < live.Length; document++)
            if (live.Get(document))
                bits[document >> 6] |= 1UL << document;
        return bits;
    }
}
