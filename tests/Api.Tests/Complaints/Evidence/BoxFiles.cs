using System.Buffers.Binary;
using System.Text;

namespace ConsumerSafety.Api.Tests.Complaints.Evidence;

/// <summary>Files made of boxes (ISO/IEC 14496-12) with words in them that must not stay.</summary>
internal static class BoxFiles
{
    public const string Place = "+30.2741+120.1551/";

    private static readonly byte[] s_fullHeader = new byte[4];

    /// <summary>A HEIC picture: an item of pixels, one of Exif with a place, and words that nothing names.</summary>
    public static byte[] Heic
    {
        get
        {
            var type = Box("ftyp", Bytes("heic"), Number(0), Bytes("mif1heic"));
            var (pixels, exif) = (Bytes("the-pixels-of-it"), Bytes("Exif " + Place));
            byte[] Meta(int pixelsAt, int exifAt) => Box(
                "meta", s_fullHeader,
                Box("hdlr", s_fullHeader, Number(0), Bytes("pict"), new byte[13]),
                Box("pitm", s_fullHeader, Short(1)),
                Box("iinf", s_fullHeader, Short(2), Item(1, "hvc1"), Item(2, "Exif")),
                Box(
                    "iloc", s_fullHeader, [0x44, 0], Short(2),
                    Short(1), Short(0), Short(1), Number(pixelsAt), Number(pixels.Length),
                    Short(2), Short(0), Short(1), Number(exifAt), Number(exif.Length)),
                Box("iprp", Box("ipco", Box("ispe", s_fullHeader, Number(64), Number(64)))),
                Box("uuid", new byte[16], Bytes("xmp " + Place)));
            var start = type.Length + Meta(0, 0).Length + 8;
            return
            [
                .. type, .. Meta(start, start + pixels.Length),
                .. Box("mdat", pixels, exif, Bytes("hidden-behind")), .. Box("free", Bytes("hidden-free")),
            ];
        }
    }

    /// <summary>A video with a picture track, a track of positions, and user data with a place.</summary>
    public static byte[] Mp4
    {
        get
        {
            var type = Box("ftyp", Bytes("isom"), Number(512), Bytes("isomiso2"));
            var (frames, positions) = (Bytes("frame-1frame-2"), Bytes("gps " + Place));
            byte[] Movie(int framesAt, int positionsAt) => Box(
                "moov", Box("mvhd", new byte[100]),
                Track("vide", framesAt, 7, 7), Track("meta", positionsAt, positions.Length),
                Box("udta", Box("\u00A9xyz", Short(Place.Length), Short(0), Bytes(Place))),
                Box("meta", Bytes("com.apple.quicktime.location.ISO6709" + Place)));
            var start = type.Length + Movie(0, 0).Length + 8;
            return
            [
                .. type, .. Movie(start, start + frames.Length),
                .. Box("mdat", frames, positions, Bytes("hidden-behind")), .. Box("uuid", Bytes("hidden-box")),
            ];
        }
    }

    public static byte[] Box(string type, params byte[][] contents)
    {
        var content = contents.SelectMany(part => part).ToArray();
        return [.. Number(8 + content.Length), .. Encoding.Latin1.GetBytes(type), .. content];
    }

    public static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    public static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Short(int number) => Number(number)[2..];

    private static byte[] Item(int id, string type) =>
        Box("infe", [2, 0, 0, 0], Short(id), Short(0), Bytes(type), [0]);

    private static byte[] Track(string handler, int at, params int[] sizes) => Box(
        "trak", Box("tkhd", new byte[84]),
        Box(
            "mdia", Box("hdlr", s_fullHeader, Number(0), Bytes(handler), new byte[13]),
            Box(
                "minf",
                Box(
                    "stbl", Box("stsd", s_fullHeader, Number(0)),
                    Box("stsc", s_fullHeader, Number(1), Number(1), Number(sizes.Length), Number(1)),
                    Box(
                        "stsz", s_fullHeader, Number(0), Number(sizes.Length),
                        [.. sizes.SelectMany(Number)]),
                    Box("stco", s_fullHeader, Number(1), Number(at))))));
}
