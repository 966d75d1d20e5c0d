using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace ConsumerSafety.Api.Tests.Files;

/// <summary>Contents of files, made here.</summary>
internal static class SampleFiles
{
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string TextType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Pdf => Bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");

    public static byte[] Mp4 => [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2"u8, 0, 0, 0, 8, .. "mdat"u8];

    public static byte[] Jpeg => Picture(SKEncodedImageFormat.Jpeg);

    public static byte[] Png => Picture(SKEncodedImageFormat.Png);

    public static byte[] WebP => Picture(SKEncodedImageFormat.Webp);

    public static byte[] Workbook => Office(SheetType, ("xl/workbook.xml", "<workbook/>"));

    public static byte[] Document => Office(TextType, ("word/document.xml", "<document/>"));

    /// <summary>JPEG APP1 with orientation 6 (turned to the right) and a latitude, and words beside the pixels.</summary>
    public static byte[] JpegWithPlace
    {
        get
        {
            var jpeg = Jpeg;
            var length = new byte[2];
            var exif = Exif();
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
            var comment = Bytes("hidden-comment");
            return
            [
                0xFF, 0xD8, 0xFF, 0xE1, .. length, .. exif, 0xFF, 0xFE, 0, (byte)(comment.Length + 2), .. comment,
                .. jpeg[2..], .. Bytes("hidden-behind-the-end"),
            ];
        }
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] WorkbookWith(string part, string content = "x") =>
        Office(SheetType, ("xl/workbook.xml", "<workbook/>"), (part, content));

    public static byte[] DocumentWith(string part, string content) =>
        Office(TextType, ("word/document.xml", "<document/>"), (part, content));

    public static byte[] Office(string type, params (string Name, string Content)[] parts) => Zip(
        [("[Content_Types].xml", $"<Types><Override PartName='/main.xml' ContentType='{type}'/></Types>"), .. parts]);

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Bytes(content));
            }
        return bytes.ToArray();
    }

    /// <summary>The check of a chunk of a PNG picture.</summary>
    public static byte[] Crc(ReadOnlySpan<byte> chunk)
    {
        var crc = uint.MaxValue;
        foreach (var one in chunk)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }
        crc = ~crc;
        return [(byte)(crc >> 24), (byte)(crc >> 16), (byte)(crc >> 8), (byte)crc];
    }

    /// <summary>Left half red, right half blue.</summary>
    public static byte[] Picture(SKEncodedImageFormat format, int width = 120, int height = 80)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Red);
        canvas.DrawRect(width / 2f, 0, width / 2f, height, new SKPaint { Color = SKColors.Blue });
        canvas.Flush();
        return bitmap.Encode(format, 95).ToArray();
    }

    private static byte[] Exif() =>
    [
        .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0,
        2, 0, // IFD0: orientation, and where the place stands
        0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0,
        0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0,
        0, 0, 0, 0,
        1, 0, // the place: 30°15'10" north
        2, 0, 5, 0, 3, 0, 0, 0, 56, 0, 0, 0,
        0, 0, 0, 0,
        30, 0, 0, 0, 1, 0, 0, 0, 15, 0, 0, 0, 1, 0, 0, 0, 10, 0, 0, 0, 1, 0, 0, 0,
    ];
}
