namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>A part of a file in memory, read at its places in the file.</summary>
/// <param name="bytes">The part.</param>
/// <param name="start">Where it begins in the file.</param>
internal sealed class BoxBytes(byte[] bytes, long start)
{
    // What says how the rest is laid out is a few kilobytes for a picture, some hundred for twenty megabytes of video.
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Reads the content of a box; null when it is longer than any of its kind should be.</summary>
    public static async Task<BoxBytes?> ReadAsync(Stream content, Box box, CancellationToken cancellationToken)
    {
        if (box.ContentLength > MostBytes)
            return null;
        var bytes = new byte[box.ContentLength];
        content.Position = box.Content;
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return new(bytes, box.Content);
    }

    /// <summary>Where it begins in the file.</summary>
    public long Start => start;

    /// <summary>Where it ends in the file.</summary>
    public long End => start + bytes.Length;

    /// <summary>The boxes in a stretch; throws <see cref="InvalidDataException"/> when they do not fill it.</summary>
    public List<Box> Boxes(long from, long to) =>
        BoxReader.Read(Span(from, to - from), from)
        ?? throw new InvalidDataException("Boxes do not fill the box they are in.");

    /// <summary>The boxes in a box.</summary>
    public List<Box> Boxes(Box box) => Boxes(box.Content, box.End);

    /// <summary>A number without sign of 0 to 8 bytes, the most significant first.</summary>
    public long Number(long at, int size)
    {
        var number = 0UL;
        foreach (var one in Span(at, size))
            number = (number << 8) | one;
        return number <= long.MaxValue ? (long)number : throw new InvalidDataException("A number is too great.");
    }

    /// <summary>Four characters.</summary>
    public string Code(long at) => System.Text.Encoding.Latin1.GetString(Span(at, 4));

    private ReadOnlySpan<byte> Span(long at, long length) =>
        at >= start && length >= 0 && at + length <= End
            ? bytes.AsSpan((int)(at - start), (int)length)
            : throw new InvalidDataException("A box is shorter than it says.");
}
