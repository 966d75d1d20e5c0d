using System.Text;

namespace ConsumerSafety.Api.Files.Probing;

/// <summary>Tells by its brand what a file of the ISO base media format (ISO/IEC 14496-12) is.</summary>
internal static class BrandProbe
{
    private static readonly string[] s_videos =
        ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash", "MSNV", "mmp4"];

    private static readonly string[] s_pictures = ["heic", "heix", "hevc", "mif1", "msf1", "avif", "avis"];

    /// <summary>Looks at the major brand, bytes 8 to 11.</summary>
    public static ProbeResult Find(ReadOnlySpan<byte> head)
    {
        var brand = Encoding.Latin1.GetString(head[8..12]);
        return s_videos.Contains(brand) ? ContentKind.Mp4
            : s_pictures.Contains(brand) ? FileRefusals.OtherPicture
            : FileRefusals.OtherVideo;
    }
}
