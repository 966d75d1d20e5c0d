using System.Buffers;

namespace ConsumerSafety.Api.Files.Probing;

/// <summary>Tells text from everything else, in UTF-8 and in the encodings of Chinese offices.</summary>
internal static class TextProbe
{
    private const int BufferSize = 64 * 1024;

    // All control characters but tab, line feed, form feed and carriage return: none occurs in text of any encoding
    // that keeps ASCII, and hardly any binary file is without them.
    private static readonly SearchValues<byte> s_control = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    /// <summary>Whether all of it is text.</summary>
    public static async Task<bool> IsTextAsync(Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var buffer = new byte[BufferSize];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellationToken)) > 0)
            if (buffer.AsSpan(0, count).IndexOfAny(s_control) >= 0)
                return false;
        return true;
    }

    /// <summary>What kind of text it is, from its beginning.</summary>
    public static ProbeResult Find(ReadOnlySpan<byte> head) =>
        head.StartsWith("#!"u8) ? FileRefusals.Program
        : head.StartsWith(@"{\rtf"u8) ? FileRefusals.OldOffice
        : IsMarkup(head) ? FileRefusals.Markup
        : ContentKind.Text;

    /// <summary>Whether it begins as HTML, SVG, XML, or a script element.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var text = head.StartsWith(mark) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n\f"u8);
        return text.Length > 1 && text[0] == '<'
            && (char.IsAsciiLetter((char)text[1]) || text[1] is (byte)'!' or (byte)'?');
    }
}
