using System.Buffers.Binary;
using System.Text;

namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>Takes a file, or the content of a box, apart into boxes.</summary>
internal static class BoxReader
{
    private const int MostBoxes = 20_000;
    private const int LongHeader = 16;

    /// <summary>The outermost boxes of a file; null when they do not fill it exactly.</summary>
    public static async Task<List<Box>?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[LongHeader];
        List<Box> boxes = [];
        for (var at = 0L; at < content.Length; at = boxes[^1].End)
        {
            content.Position = at;
            var count = await content.ReadAtLeastAsync(head, LongHeader, false, cancellationToken);
            if (Read(head.AsSpan(0, count), at, content.Length, isOutermost: true) is not { } box
                || boxes.Count == MostBoxes)
                return null;
            boxes.Add(box);
        }
        return boxes;
    }

    /// <summary>The boxes in a part of a file that was read; null when they do not fill it exactly.</summary>
    /// <param name="bytes">The part.</param>
    /// <param name="start">Where it begins in the file.</param>
    public static List<Box>? Read(ReadOnlySpan<byte> bytes, long start)
    {
        List<Box> boxes = [];
        for (var at = 0L; at < bytes.Length; at = boxes[^1].End - start)
        {
            if (Read(bytes[(int)at..], start + at, start + bytes.Length, isOutermost: false) is not { } box
                || boxes.Count == MostBoxes)
                return null;
            boxes.Add(box);
        }
        return boxes;
    }

    private static Box? Read(ReadOnlySpan<byte> bytes, long at, long limit, bool isOutermost)
    {
        const int header = 8;
        if (bytes.Length < header)
            return null;
        var size = (long)BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var type = Encoding.Latin1.GetString(bytes[4..header]);
        var length = header;
        if (size == 1 && bytes.Length >= LongHeader)
            (size, length) = ((long)BinaryPrimitives.ReadUInt64BigEndian(bytes[header..]), LongHeader);
        else if (size == 0 && isOutermost)
            size = limit - at;
        return size >= length && size <= limit - at ? new Box(type, at, length, at + size) : null;
    }
}
