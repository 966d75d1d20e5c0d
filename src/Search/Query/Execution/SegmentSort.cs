using ConsumerSafety.Search.Index.Segments;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Compares documents of a segment with each other, with those of another, and with a place in the order.
/// </summary>
internal sealed class SegmentSort : IComparer<int>
{
    private readonly SortPart[] _parts;

    public SegmentSort(SortPlan plan, SegmentCache cache, AtomicReader segment)
    {
        _parts = plan.Parts;
        Columns = new Column?[_parts.Length];
        for (var i = 0; i < Columns.Length; i++)
            Columns[i] = _parts[i].ColumnOf(cache, segment);
    }

    /// <summary>The values of each sort key; null where no document of the segment has one.</summary>
    public Column?[] Columns { get; }

    /// <summary>Two documents of this segment.</summary>
    public int Compare(int x, int y)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i] is not { } column)
                continue;
            var order = column.Rank(x).CompareTo(column.Rank(y));
            if (order != 0)
                return _parts[i].IsDescending ? -order : order;
        }
        return 0;
    }

    /// <summary>A document of this segment and one of another.</summary>
    public int Compare(int document, SegmentSort other, int otherDocument)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            var order = _parts[i].IsText
                ? CompareText(TextAt(i, document, out var isText), isText,
                    other.TextAt(i, otherDocument, out var isOtherText), isOtherText)
                : WholeAt(i, document).CompareTo(other.WholeAt(i, otherDocument));
            if (order != 0)
                return _parts[i].IsDescending ? -order : order;
        }
        return 0;
    }

    /// <summary>A document and a place in the order.</summary>
    public int Compare(int document, PositionValue[] position)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            var order = _parts[i].IsText
                ? CompareText(
                    TextAt(i, document, out var isText), isText, position[i].Text, position[i].Text is not null)
                : WholeAt(i, document).CompareTo(position[i].Whole);
            if (order != 0)
                return _parts[i].IsDescending ? -order : order;
        }
        return 0;
    }

    private static int CompareText(ReadOnlySpan<byte> left, bool isLeft, ReadOnlySpan<byte> right, bool isRight) =>
        isLeft && isRight ? left.SequenceCompareTo(right) : isLeft.CompareTo(isRight);

    private long WholeAt(int part, int document) =>
        ((WholeColumn?)Columns[part])?.Values[document] ?? WholeColumn.Missing;

    private ReadOnlySpan<byte> TextAt(int part, int document, out bool isText)
    {
        var column = (TextColumn?)Columns[part];
        var ordinal = column is null ? TextColumn.Missing : column.Ordinals[document];
        isText = ordinal >= 0;
        return isText ? column!.Text(ordinal) : default;
    }
}
