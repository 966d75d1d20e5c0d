namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>Bytes of a file that are written over; its length stays.</summary>
internal sealed class Edits
{
    private static readonly byte[] s_free = "free"u8.ToArray();
    private readonly List<(long Start, long End, byte[]? Bytes)> _edits = [];

    /// <summary>Makes a box one that says nothing (ISO/IEC 14496-12, 8.1.2).</summary>
    public void Blank(Box box)
    {
        _edits.Add((box.Start + 4, box.Start + 8, s_free));
        Zero(box.Content, box.End);
    }

    /// <summary>Writes zeros from one place up to another.</summary>
    public void Zero(long start, long end)
    {
        if (end > start)
            _edits.Add((start, end, null));
    }

    /// <summary>Writes zeros over all of a box but these ranges.</summary>
    public void ZeroBut(Box box, IEnumerable<(long Start, long End)> kept)
    {
        var at = box.Content;
        foreach (var (start, end) in kept.OrderBy(range => range.Start))
        {
            if (end <= at || start >= box.End)
                continue;
            Zero(at, start);
            at = end;
        }
        Zero(at, box.End);
    }

    /// <summary>The file with the edits, to be read once from its beginning.</summary>
    public Stream Apply(Stream content)
    {
        content.Position = 0;
        _edits.Sort((one, other) => one.Start.CompareTo(other.Start));
        return new EditedStream(content, _edits);
    }
}
