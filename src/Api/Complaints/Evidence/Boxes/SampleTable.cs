namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>Where the samples of a track lie (ISO/IEC 14496-12, 8.7).</summary>
internal sealed class SampleTable
{
    private const int FullHeader = 4;
    private const int MostSamples = 10_000_000;
    private readonly BoxBytes _bytes;
    private readonly Dictionary<string, Box> _boxes;

    public SampleTable(BoxBytes bytes, Box box)
    {
        _bytes = bytes;
        _boxes = bytes.Boxes(box)
            .GroupBy(child => child.Type)
            .ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>A stretch of the file for each chunk; none for a track whose samples are in fragments.</summary>
    public IEnumerable<(long Start, long End)> Places()
    {
        var isLong = _boxes.ContainsKey("co64");
        if (Find(isLong ? "co64" : "stco") is not { } offsets || Find("stsc") is not { } runs)
            yield break;
        var sizes = Sizes().GetEnumerator();
        var chunks = Count(offsets);
        var run = -1L;
        var runCount = Count(runs);
        var (nextRunAt, perChunk) = (1L, 0L);
        for (var chunk = 1L; chunk <= chunks; chunk++)
        {
            while (chunk >= nextRunAt && run + 1 < runCount)
            {
                run++;
                perChunk = _bytes.Number(Row(runs, run, 12) + 4, 4);
                nextRunAt = run + 1 < runCount ? _bytes.Number(Row(runs, run + 1, 12), 4) : long.MaxValue;
            }
            var width = isLong ? 8 : 4;
            var start = _bytes.Number(Row(offsets, chunk - 1, width), width);
            var end = start;
            for (var sample = 0L; sample < perChunk && sizes.MoveNext(); sample++)
                end += sizes.Current;
            yield return (start, end);
        }
    }

    private IEnumerable<long> Sizes()
    {
        if (Find("stsz") is { } plain)
        {
            var same = _bytes.Number(plain.Content + FullHeader, 4);
            var count = Bounded(_bytes.Number(plain.Content + FullHeader + 4, 4));
            for (var i = 0L; i < count; i++)
                yield return same > 0 ? same : _bytes.Number(plain.Content + FullHeader + 8 + 4 * i, 4);
        }
        else if (Find("stz2") is { } compact)
        {
            var bits = _bytes.Number(compact.Content + FullHeader + 3, 1);
            var count = Bounded(_bytes.Number(compact.Content + FullHeader + 4, 4));
            var first = compact.Content + FullHeader + 8;
            for (var i = 0L; i < count; i++)
                yield return bits switch
                {
                    4 => (_bytes.Number(first + i / 2, 1) >> (i % 2 == 0 ? 4 : 0)) & 15,
                    8 => _bytes.Number(first + i, 1),
                    16 => _bytes.Number(first + 2 * i, 2),
                    _ => throw new InvalidDataException("Sizes of samples are written in an unknown way."),
                };
        }
    }

    private Box? Find(string type) => _boxes.TryGetValue(type, out var box) ? box : null;

    private long Count(Box box) => Bounded(_bytes.Number(box.Content + FullHeader, 4));

    private static long Row(Box box, long index, int width) => box.Content + FullHeader + 4 + index * width;

    private static long Bounded(long count) => count <= MostSamples
        ? count
        : throw new InvalidDataException("A table has more rows than it can have.");
}
