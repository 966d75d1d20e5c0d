using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>
/// Texts as numbers of their place among the different texts of the segment, and those texts in UTF-8.
/// </summary>
internal sealed class TextColumn : Column
{
    /// <summary>The number of a document without a text.</summary>
    public const int Missing = -1;

    private readonly int[] _ordinals;
    private readonly int[] _starts;
    private readonly byte[] _texts;

    private TextColumn(int[] ordinals, int[] starts, byte[] texts) =>
        (_ordinals, _starts, _texts) = (ordinals, starts, texts);

    public ReadOnlySpan<int> Ordinals => _ordinals;

    /// <summary>How many different texts there are.</summary>
    public int Count => _starts.Length - 1;

    public override long Bytes => 4L * _ordinals.Length + 4L * _starts.Length + _texts.Length;

    public override long Rank(int document) => _ordinals[document];

    public ReadOnlySpan<byte> Text(int ordinal) => _texts.AsSpan(_starts[ordinal].._starts[ordinal + 1]);

    /// <summary>The number of a text; where it is not there, the complement of that of the next greater one.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Text(middle).SequenceCompareTo(text);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    /// <summary>The column of this name, or null when no document of the segment has a text there.</summary>
    public static TextColumn? Of(SegmentCache cache, AtomicReader segment, string name)
    {
        var data = cache.Of(segment);
        if (data.Find<TextColumn>(name) is { } found)
            return found;
        return segment.FieldInfos.FieldInfo(name)?.DocValuesType == DocValuesType.SORTED
            ? data.GetOrMake(name, () => Read(segment, name))
            : null;
    }

    private static TextColumn Read(AtomicReader segment, string name)
    {
        var stored = segment.GetSortedDocValues(name);
        var ordinals = new int[segment.MaxDoc];
        for (var document = 0; document < ordinals.Length; document++)
            ordinals[document] = stored.GetOrd(document);
        var starts = new int[stored.ValueCount + 1];
        var texts = new byte[Math.Max(16, stored.ValueCount * 16)];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < stored.ValueCount; ordinal++)
        {
            stored.LookupOrd(ordinal, bytes);
            var (start, end) = (starts[ordinal], checked(starts[ordinal] + bytes.Length));
            if (texts.Length < end)
                Array.Resize(ref texts, (int)Math.Min(Math.Max(end, texts.Length * 2L), Array.MaxLength));
            bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).CopyTo(texts.AsSpan(start));
            starts[ordinal + 1] = end;
        }
        Array.Resize(ref texts, starts[^1]);
        return new(ordinals, starts, texts);
    }
}
