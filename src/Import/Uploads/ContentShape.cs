using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Uploads;

/// <summary>Tells what a file is by its content; its name and what a browser says of it count for nothing.</summary>
internal static class ContentShape
{
    private const int Head = 64 << 10;

    /// <summary>The signatures of files that people take for tables.</summary>
    private static readonly (byte[] Start, string Name)[] s_others =
    [
        ("%PDF"u8.ToArray(), "PDF"), ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"), ("GIF8"u8.ToArray(), "GIF"), ("{\\rtf"u8.ToArray(), "RTF"),
        ([0x1F, 0x8B], "gzip"), ("Rar!"u8.ToArray(), "RAR"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
        ([0x4D, 0x5A, 0x90], "EXE"), ("<!DOCTYPE"u8.ToArray(), "HTML"), ("<html"u8.ToArray(), "HTML"),
        ("<?xml"u8.ToArray(), "XML"),
    ];

    /// <summary>What it is. Throws <see cref="UnreadableFileException"/> when it is nothing that is taken.</summary>
    public static UploadShape Tell(string path)
    {
        var buffer = new byte[Head];
        ReadOnlySpan<byte> head;
        using (var stream = File.OpenRead(path))
            head = buffer.AsSpan(0, stream.ReadAtLeast(buffer, Head, throwOnEndOfStream: false));
        if (head.IsEmpty)
            throw new UnreadableFileException(FileReasons.Empty);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new UnreadableFileException(
                IsEncrypted(path) ? FileReasons.EncryptedWorkbook : FileReasons.OldWorkbook);
        if (head.StartsWith("PK"u8))
            return UploadShape.Workbook;
        foreach (var (start, name) in s_others)
            if (head.StartsWith(start))
                throw new UnreadableFileException(UploadReasons.OtherFile(name));
        // UTF-16 has zero bytes, but then begins with a byte order mark.
        if (head.Contains((byte)0) && !head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            && !head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new UnreadableFileException(UploadReasons.OtherFile("binary"));
        return IsJsonLines(head) ? UploadShape.JsonLines : UploadShape.Csv;
    }

    /// <summary>Whether an object is the first thing after remarks, or there are only remarks.</summary>
    private static bool IsJsonLines(ReadOnlySpan<byte> head)
    {
        var text = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        var isRemark = text.StartsWith("# "u8);
        while (!text.IsEmpty && text[0] == '#')
        {
            var end = text.IndexOf((byte)'\n');
            text = end < 0 ? [] : text[end..].TrimStart(" \t\r\n"u8);
        }
        return text.IsEmpty ? isRemark : text[0] == '{';
    }

    /// <summary>
    /// Whether an OLE file is an encrypted workbook: it has a stream <c>EncryptedPackage</c> ([MS-OFFCRYPTO] 2.3.4.4),
    /// whose name stands in its directory in UTF-16.
    /// </summary>
    public static bool IsEncrypted(string path)
    {
        var name = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
        using var stream = File.OpenRead(path);
        var buffer = new byte[64 << 10];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(name) >= 0)
                return true;
            kept = Math.Min(name.Length, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }
        return false;
    }
}
