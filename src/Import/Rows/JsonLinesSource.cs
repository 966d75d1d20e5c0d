using System.Text;

namespace ConsumerSafety.Import.Rows;

/// <summary>JSON Lines: a value a line; empty lines and lines that begin with <c>#</c> are passed over.</summary>
internal sealed class JsonLinesSource(Encoding? given) : IRowSource
{
    public IEnumerable<FileRow> Read(string path, bool isCheck)
    {
        var encoding = TextEncoding.Detect(path, given);
        using var lines = new LineReader(encoding.OpenAsUtf8(path), ImportLimits.RowBytes);
        var objects = 0L;
        var rows = 0L;
        while (lines.Read())
        {
            var line = lines.Line;
            var first = line.Span.IndexOfAnyExcept(" \t"u8);
            if (!lines.IsTooLong && (first < 0 || line.Span[first] == '#'))
                continue;
            rows++;
            if (first >= 0 && line.Span[first] == '{')
                objects++;
            if (lines.IsTooLong)
                yield return new(lines.Number, null, null, Reasons.TooLong);
            else if (!isCheck && encoding.IsDamagedIn(line.Span))
                yield return new(lines.Number, null, null, Reasons.BadEncoding);
            else
                yield return new(lines.Number, null, null, null, line);
        }
        if (rows > 0 && objects == 0)
            throw new UnreadableFileException(FileReasons.NotJsonLines);
    }
}
