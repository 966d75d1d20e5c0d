using System.Globalization;

namespace ConsumerSafety.Import.Mapping;

/// <summary>One step of a path: a name, and which of the things under it (null for all).</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Folded">The name in folded form, for headings of tables.</param>
/// <param name="Index">From 0; null for all.</param>
internal sealed record PathSegment(string Name, string Folded, int? Index);

/// <summary>Where a path begins.</summary>
internal enum PathRoot
{
    /// <summary>At the element at hand, or the row when there is none.</summary>
    Here,

    /// <summary>At the row.</summary>
    Row,

    /// <summary>At a named value of the format, or something about the file.</summary>
    Named,
}

/// <summary>A reference to something in a row: <c>Products[].Name</c>, <c>$row.upcs[0]</c>, <c>$reason</c>.</summary>
/// <param name="Root">Where it begins.</param>
/// <param name="Name">The named value for <see cref="PathRoot.Named"/>, else empty.</param>
/// <param name="Segments">The steps from there.</param>
/// <param name="Written">As written in the mapping file.</param>
internal sealed record FieldPath(PathRoot Root, string Name, IReadOnlyList<PathSegment> Segments, string Written)
{
    /// <summary>
    /// Reads a path. In a table a name is a heading, taken as a whole, so it may hold dots and brackets.
    /// </summary>
    public static FieldPath Parse(string text, bool isTable)
    {
        var root = PathRoot.Here;
        var rest = text;
        if (text.StartsWith("$row.", StringComparison.Ordinal))
            (root, rest) = (PathRoot.Row, text[5..]);
        else if (text.StartsWith('$'))
            return new(PathRoot.Named, text[1..], [], text);
        IReadOnlyList<PathSegment> segments = isTable
            ? [new(rest, TextFold.Fold(rest), null)]
            : [.. rest.Split('.').Select(ParseSegment)];
        return new(root, "", segments, text);
    }

    private static PathSegment ParseSegment(string text)
    {
        int? index = null;
        if (text.EndsWith(']') && text.LastIndexOf('[') is var open and >= 0)
        {
            if (int.TryParse(text.AsSpan(open + 1, text.Length - open - 2), NumberStyles.None,
                CultureInfo.InvariantCulture,
                    out var parsed))
                index = parsed;
            text = text[..open];
        }
        return new(text, TextFold.Fold(text), index);
    }

    /// <summary>Adds what the path leads to from a record.</summary>
    public void Find(Record record, List<Record> found)
    {
        List<Record> level = [record];
        foreach (var segment in Segments)
        {
            var next = segment == Segments[^1] ? found : [];
            foreach (var item in level)
                Pick(item, segment, next);
            level = next;
        }
    }

    /// <summary>True when the path leads to something from a record, be it empty.</summary>
    public bool OccursIn(Record record)
    {
        List<Record> level = [record];
        foreach (var segment in Segments.SkipLast(1))
        {
            List<Record> next = [];
            foreach (var item in level)
                Pick(item, segment, next);
            level = next;
        }
        return level.Exists(item => item.Has(Segments[^1]));
    }

    private static void Pick(Record record, PathSegment segment, List<Record> found)
    {
        if (segment.Index is not { } index)
        {
            record.Find(segment, found);
            return;
        }
        List<Record> all = [];
        record.Find(segment, all);
        if (index < all.Count)
            found.Add(all[index]);
    }
}
