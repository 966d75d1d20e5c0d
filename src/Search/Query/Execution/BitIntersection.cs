using System.Numerics;
using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>What several sets that are kept as bits have in common.</summary>
internal static class BitIntersection
{
    // Of these many words of 64 documents in a segment, lying evenly in it.
    private const int Sampled = 64;

    // Where nothing is in the sample, there may still be something.
    private const double Unseen = 0.5;

    /// <summary>The bits, in memory of their own.</summary>
    /// <param name="sets">The sets, the smallest first: where it has nothing, the others are not looked at.</param>
    /// <param name="live">The bits of what is not deleted; null when nothing is.</param>
    public static ulong[] Of(DocumentSet[] sets, ulong[]? live)
    {
        var first = sets[0].Bits!;
        var common = new ulong[first.Length];
        var start = 0;
        for (; start <= first.Length - Vector<ulong>.Count; start += Vector<ulong>.Count)
        {
            var words = new Vector<ulong>(first, start);
            for (var i = 1; i < sets.Length && words != Vector<ulong>.Zero; i++)
                words &= new Vector<ulong>(sets[i].Bits!, start);
            if (words == Vector<ulong>.Zero)
                continue;
            (live is null ? words : words & new Vector<ulong>(live, start)).CopyTo(common, start);
        }
        for (; start < first.Length; start++)
            common[start] = Word(sets, start) & (live is null ? ulong.MaxValue : live[start]);
        return common;
    }

    /// <summary>What share of the documents of a segment is in all sets, by a sample.</summary>
    public static double EstimateShare(DocumentSet[] sets)
    {
        var words = sets[0].Bits!.Length;
        var step = Math.Max(1, words / Sampled);
        var (found, looked) = (0, 0);
        for (var at = 0; at < words; at += step, looked++)
            found += BitOperations.PopCount(Word(sets, at));
        return Math.Max(found, Unseen) / (looked * 64.0);
    }

    private static ulong Word(DocumentSet[] sets, int at)
    {
        var word = sets[0].Bits![at];
        for (var i = 1; i < sets.Length && word != 0; i++)
            word &= sets[i].Bits![at];
        return word;
    }
}
