using ConsumerSafety.Api.Files;

namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>
/// Takes everything out of a HEIC picture (ISO/IEC 23008-12) that is not part of what is seen: Exif, XMP, and bytes
/// that nothing names. They become zeros, so that nothing moves; the picture itself is not decoded.
/// </summary>
internal static class HeicScrub
{
    private static readonly string[] s_outermost = ["ftyp", "meta", "mdat"];

    private static readonly string[] s_meta =
        ["hdlr", "pitm", "iinf", "iref", "iprp", "iloc", "idat", "dinf", "grpl"];

    private static readonly string[] s_notSeen = ["Exif", "mime", "uri "];

    /// <summary>What has to be written over.</summary>
    public static async Task<Scrub> FindAsync(Stream content, CancellationToken cancellationToken)
    {
        var boxes = await BoxReader.ReadAsync(content, cancellationToken);
        if (boxes is null || boxes.Count(box => box.Type == "meta") != 1)
            return FileRefusals.Torn;
        var meta = boxes.Single(box => box.Type == "meta");
        if (await BoxBytes.ReadAsync(content, meta, cancellationToken) is not { } bytes)
            return FileRefusals.Torn;
        try
        {
            return Find(boxes, bytes);
        }
        catch (InvalidDataException)
        {
            return FileRefusals.Torn;
        }
    }

    private static Edits Find(List<Box> boxes, BoxBytes meta)
    {
        const int versionAndFlags = 4;
        var edits = new Edits();
        foreach (var box in boxes.Where(box => !s_outermost.Contains(box.Type)))
            edits.Blank(box);
        var children = meta.Boxes(meta.Start + versionAndFlags, meta.End);
        foreach (var box in children.Where(box => !s_meta.Contains(box.Type)))
            edits.Blank(box);
        var seen = HeicItems.ReadTypes(meta, Only(children, "iinf"))
            .Where(item => !s_notSeen.Contains(item.Value))
            .Select(item => item.Key)
            .ToHashSet();
        var places = HeicItems.ReadPlaces(meta, Only(children, "iloc"))
            .Where(place => seen.Contains(place.Item))
            .ToList();
        foreach (var box in boxes.Where(box => box.Type == "mdat"))
            edits.ZeroBut(box, places.Where(place => place.Way == 0).Select(place => (place.Start, place.End)));
        foreach (var box in children.Where(box => box.Type == "idat"))
            edits.ZeroBut(box, places.Where(place => place.Way == 1)
                .Select(place => (box.Content + place.Start, box.Content + place.End)));
        foreach (var properties in children.Where(box => box.Type == "iprp"))
            BlankDescriptions(edits, meta, properties);
        return edits;
    }

    private static Box Only(List<Box> boxes, string type) =>
        boxes.Where(box => box.Type == type).ToList() is [var one]
            ? one
            : throw new InvalidDataException($"There is not one box {type}.");

    // Words of the author about a picture (udes), and boxes of anybody's own. The others keep their numbers.
    private static void BlankDescriptions(Edits edits, BoxBytes meta, Box properties)
    {
        foreach (var container in meta.Boxes(properties).Where(box => box.Type == "ipco"))
            foreach (var property in meta.Boxes(container).Where(box => box.Type is "udes" or "uuid"))
                edits.Blank(property);
    }
}
