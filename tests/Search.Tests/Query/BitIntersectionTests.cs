using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Query.Execution;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class BitIntersectionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(255)]
    [InlineData(1000)]
    [InlineData(70_001)]
    public void What_all_sets_have_is_found_but_for_what_is_deleted(int size)
    {
        var random = new Random(size);
        for (var sets = 1; sets <= 4; sets++)
        {
            var all = Enumerable.Range(0, sets).Select(set => Make(random, size, 0.5 / (sets - set))).ToArray();
            var live = Bits(Make(random, size, 0.9), size);
            foreach (var deletions in (ulong[]?[])[null, live])
                Assert.Equal(
                    Enumerable.Range(0, size).Where(document => all.All(set => set.Contains(document))
                        && (deletions is null || (deletions[document >> 6] & (1UL << document)) != 0)),
                    Documents(BitIntersection.Of(
                        [.. all.Select(set => DocumentSet.Of(size, Bits(set, size)))], deletions)));
        }
    }

    [Fact]
    public void A_sample_tells_sets_that_come_together_from_sets_that_do_not()
    {
        const int Size = 200_000;
        var even = Enumerable.Range(0, Size).Where(document => document % 2 == 0).ToHashSet();
        var odd = Enumerable.Range(0, Size).Where(document => document % 2 == 1).ToHashSet();
        DocumentSet Set(HashSet<int> documents) => DocumentSet.Of(Size, Bits(documents, Size));
        Assert.Equal(0.5, BitIntersection.EstimateShare([Set(even), Set(even)]));
        Assert.InRange(BitIntersection.EstimateShare([Set(even), Set(odd)]), double.Epsilon, 0.001);
    }

    private static HashSet<int> Make(Random random, int size, double share) =>
        [.. Enumerable.Range(0, size).Where(_ => random.NextDouble() < share)];

    private static ulong[] Bits(HashSet<int> documents, int size)
    {
        var bits = new ulong[DocumentSet.Words(size)];
        foreach (var document in documents)
            bits[document >> 6] |= 1UL << document;
        return bits;
    }

    private static IEnumerable<int> Documents(ulong[] bits)
    {
        foreach (var document in new BitNumbers(bits))
            yield return document;
    }
}
