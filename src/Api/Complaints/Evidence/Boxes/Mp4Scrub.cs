using ConsumerSafety.Api.Files;

namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>
/// Takes everything out of an MP4 video (ISO/IEC 14496-14) that is neither seen nor heard: user data and metadata with
/// place and device, tracks of other things such as positions, and bytes that nothing names. They become zeros, so that
/// nothing moves.
/// </summary>
internal static class Mp4Scrub
{
    private static readonly string[] s_outermost = ["ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx", "ssix"];

    private static readonly string[] s_fragment = ["udta", "meta", "uuid", "free", "skip"];

    private static readonly string[] s_kept = ["vide", "soun", "auxv", "pict"];

    // What each box may hold; anything else in it is taken out.
    private static readonly Dictionary<string, string[]> s_children = new()
    {
        ["moov"] = ["mvhd", "trak", "mvex", "iods"],
        ["trak"] = ["tkhd", "tref", "trgr", "edts", "tapt", "mdia"],
        ["mdia"] = ["mdhd", "hdlr", "elng", "minf"],
        ["minf"] = ["vmhd", "smhd", "nmhd", "hdlr", "dinf", "stbl"],
    };

    /// <summary>What has to be written over.</summary>
    public static async Task<Scrub> FindAsync(Stream content, CancellationToken cancellationToken)
    {
        var boxes = await BoxReader.ReadAsync(content, cancellationToken);
        if (boxes is null || boxes.Count(box => box.Type == "moov") != 1)
            return FileRefusals.Torn;
        var edits = new Edits();
        foreach (var box in boxes.Where(box => !s_outermost.Contains(box.Type)))
            edits.Blank(box);
        try
        {
            var moov = boxes.Single(box => box.Type == "moov");
            if (await BoxBytes.ReadAsync(content, moov, cancellationToken) is not { } bytes)
                return FileRefusals.Torn;
            List<(long, long)> kept = [];
            var hasOthers = Clean(edits, bytes, moov, kept);
            var fragments = boxes.Where(box => box.Type == "moof").ToList();
            if (fragments.Count > 0 && hasOthers)
                return EvidenceRefusals.HiddenTracks;
            // What the samples of fragments are is said in so many ways that their bytes are left alone.
            if (fragments.Count == 0)
                foreach (var box in boxes.Where(box => box.Type == "mdat"))
                    edits.ZeroBut(box, kept);
            foreach (var fragment in fragments)
                if (await BoxBytes.ReadAsync(content, fragment, cancellationToken) is { } read)
                    CleanFragment(edits, read, fragment);
                else
                    return FileRefusals.Torn;
        }
        catch (InvalidDataException)
        {
            return FileRefusals.Torn;
        }
        return edits;
    }

    /// <summary>Whether there were tracks of something else; where the samples of the others lie is added.</summary>
    private static bool Clean(Edits edits, BoxBytes moov, Box box, List<(long, long)> kept)
    {
        var hasOthers = false;
        foreach (var child in moov.Boxes(box))
            if (!s_children[box.Type].Contains(child.Type))
                edits.Blank(child);
            else if (child.Type == "trak" && !s_kept.Contains(HandlerOf(moov, child)))
            {
                edits.Blank(child);
                hasOthers = true;
            }
            else if (child.Type == "stbl")
                kept.AddRange(new SampleTable(moov, child).Places());
            else if (s_children.ContainsKey(child.Type))
                hasOthers |= Clean(edits, moov, child, kept);
        return hasOthers;
    }

    private static string? HandlerOf(BoxBytes moov, Box track)
    {
        const int handler = 8; // after version, flags and a field that is always 0
        foreach (var media in moov.Boxes(track).Where(box => box.Type == "mdia"))
            foreach (var box in moov.Boxes(media).Where(box => box.Type == "hdlr"))
                return moov.Code(box.Content + handler);
        return null;
    }

    private static void CleanFragment(Edits edits, BoxBytes bytes, Box box)
    {
        foreach (var child in bytes.Boxes(box))
            if (s_fragment.Contains(child.Type))
                edits.Blank(child);
            else if (child.Type == "traf")
                CleanFragment(edits, bytes, child);
    }
}
