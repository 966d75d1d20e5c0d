using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ConsumerSafety.Import.Rows;

/// <summary>How the text of a file is encoded.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="IsDamaged">True when some of the bytes cannot be read in it.</param>
internal sealed record TextEncoding(Encoding Encoding, bool IsDamaged)
{
    private const int ChunkBytes = 1 << 20;

    /// <summary>GB18030, which covers GBK and GB2312.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly Encoding s_strictGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>
    /// The encoding with this name, as <c>System.Text.Encoding</c> and the code pages know it; null when there is none.
    /// </summary>
    public static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// How a file is encoded: by its byte order mark, else as the format says, else UTF-8 when it is that. A file that
    /// is not is taken for GB18030 when more of its lines with other than ASCII characters can be read so than as UTF-8
    /// and they look Chinese. Throws <see cref="UnreadableFileException"/> when neither is the case.
    /// </summary>
    public static TextEncoding Detect(string path, Encoding? given)
    {
        using var stream = File.OpenRead(path);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            var filled = stream.ReadAtLeast(buffer.AsSpan(0, ChunkBytes), ChunkBytes, throwOnEndOfStream: false);
            if (Utf16(buffer.AsSpan(0, filled)) is { } utf16)
                return new(utf16, false);
            if (given is not null && given.CodePage != Encoding.UTF8.CodePage
                && !buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8))
                return new(given, !given.IsSingleByte);
            long good = 0, bad = 0, chinese = 0;
            var look = new ChineseLook();
            while (filled > 0)
            {
                var used = Whole(buffer.AsSpan(0, filled));
                foreach (var range in buffer.AsSpan(0, used).Split((byte)'\n'))
                {
                    var line = buffer.AsSpan(0, used)[range];
                    if (Ascii.IsValid(line))
                        continue;
                    if (Utf8.IsValid(line))
                        good++;
                    else
                    {
                        bad++;
                        if (!IsGb18030(line))
                            continue;
                        chinese++;
                        look.Add(line);
                    }
                }
                buffer.AsSpan(used, filled - used).CopyTo(buffer);
                filled -= used;
                filled += stream.ReadAtLeast(buffer.AsSpan(filled, ChunkBytes - filled), ChunkBytes - filled,
                    throwOnEndOfStream: false);
            }
            if (given is not null || bad <= good)
                return new(Encoding.UTF8, bad > 0);
            return chinese * 2 > bad && look.IsChinese ? new(Gb18030, chinese < bad)
                : throw new UnreadableFileException(FileReasons.UnknownEncoding);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>True when a piece of the file, brought to UTF-8, holds what could not be read.</summary>
    public bool IsDamagedIn(ReadOnlySpan<byte> piece) =>
        IsDamaged && (!Utf8.IsValid(piece) || piece.IndexOf("\uFFFD"u8) >= 0);

    /// <summary>How much of a chunk ends at the end of a line, or, without one, of a character.</summary>
    private static int Whole(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < ChunkBytes)
            return chunk.Length;
        if (chunk.LastIndexOf((byte)'\n') is var end and >= 0)
            return end + 1;
        var length = chunk.Length;
        while (length > chunk.Length - 4 && (chunk[length - 1] & 0xC0) == 0x80)
            length--;
        return length - 1;
    }

    private static bool IsGb18030(ReadOnlySpan<byte> line)
    {
        try
        {
            s_strictGb18030.GetCharCount(line);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>UTF-16 by its mark, or by the zero bytes that plain letters have in it.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode;
        start = start[..Math.Min(start.Length, 1024)];
        int even = 0, odd = 0;
        for (var i = 0; i < start.Length; i++)
            if (start[i] == 0 && i % 2 == 0)
                even++;
            else if (start[i] == 0)
                odd++;
        if (odd > 0 && even == 0)
            return Encoding.Unicode;
        return even > 0 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Opens a file as UTF-8 without a byte order mark, whatever it is written in.</summary>
    public Stream OpenAsUtf8(string path)
    {
        Stream stream = File.OpenRead(path);
        if (Encoding is not UTF8Encoding)
            stream = Encoding.CreateTranscodingStream(stream, Encoding, Encoding.UTF8);
        return stream;
    }
}
