using System.IO.Compression;
using System.Text.Json;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>
/// A notice as a text that a form carries along, so that it is known what somebody changed when two write at once.
/// Only ever compared with what the same person posts: to forge it is to fool oneself.
/// </summary>
internal static class NoticeSnapshot
{
    private const int MaxLength = 16_000_000;

    /// <summary>The notice as a text.</summary>
    public static string Write(Notice notice)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(NoticeJson.Write(notice));
        return Convert.ToBase64String(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The notice in a text; null when there is none of this kind in it.</summary>
    public static Notice? Read(string? text, NoticeKind kind)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            using var brotli = new BrotliStream(
                new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
            using var json = new MemoryStream();
            var buffer = new byte[81920];
            for (int count; (count = brotli.Read(buffer)) > 0 && json.Length < MaxLength;)
                json.Write(buffer, 0, count);
            var notice = NoticeJson.ReadNotice(json.GetBuffer().AsSpan(0, (int)json.Length));
            return notice.Kind == kind ? notice : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException
            or InvalidDataException)
        {
            return null;
        }
    }
}
