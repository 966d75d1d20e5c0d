namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>Reads which items a HEIC picture has and where their bytes lie (ISO/IEC 14496-12, 8.11).</summary>
internal static class HeicItems
{
    private const int FullHeader = 4;

    /// <summary>The types of the items by their numbers, from the box <c>iinf</c>.</summary>
    public static Dictionary<long, string> ReadTypes(BoxBytes meta, Box box)
    {
        var countSize = meta.Number(box.Content, 1) == 0 ? 2 : 4;
        Dictionary<long, string> types = [];
        foreach (var entry in meta.Boxes(box.Content + FullHeader + countSize, box.End))
        {
            var version = meta.Number(entry.Content, 1);
            // Older entries have no type of four characters.
            if (version is not (2 or 3))
                throw new InvalidDataException("An item has no type.");
            var at = entry.Content + FullHeader;
            var idSize = version == 2 ? 2 : 4;
            types[meta.Number(at, idSize)] = meta.Code(at + idSize + 2);
        }
        return types;
    }

    /// <summary>
    /// Where the items lie, from the box <c>iloc</c>: way 0 from the beginning of the file, 1 from that of the box
    /// <c>idat</c>, 2 in another item.
    /// </summary>
    public static List<(long Item, long Way, long Start, long End)> ReadPlaces(BoxBytes meta, Box box)
    {
        var version = meta.Number(box.Content, 1);
        if (version > 2)
            throw new InvalidDataException("The places of items are written in an unknown way.");
        var at = box.Content + FullHeader;
        var sizes = meta.Number(at, 2);
        var (offsetSize, lengthSize) = ((int)(sizes >> 12) & 15, (int)(sizes >> 8) & 15);
        var (baseSize, indexSize) = ((int)(sizes >> 4) & 15, version == 0 ? 0 : (int)sizes & 15);
        at += 2;
        var idSize = version == 2 ? 4 : 2;
        var items = Next(idSize);
        List<(long, long, long, long)> places = [];
        for (var i = 0L; i < items; i++)
        {
            var item = Next(idSize);
            var way = version == 0 ? 0 : Next(2) & 15;
            // Another file, where it is not 0; there is none here.
            if (Next(2) != 0)
                throw new InvalidDataException("An item lies in another file.");
            var start = Next(baseSize);
            var extents = Next(2);
            for (var j = 0L; j < extents; j++)
            {
                Next(indexSize);
                var offset = Next(offsetSize);
                var length = Next(lengthSize);
                if (length == 0)
                    throw new InvalidDataException("An item does not say how long it is.");
                places.Add((item, way, start + offset, start + offset + length));
            }
        }
        return places;

        long Next(int size)
        {
            var number = meta.Number(at, size);
            at += size;
            return number;
        }
    }
}
