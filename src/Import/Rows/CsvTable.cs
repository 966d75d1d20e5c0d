using Sylvan.Data.Csv;

namespace ConsumerSafety.Import.Rows;

/// <summary>
/// A table written as CSV. The delimiter, unless given, is the one with which the headings are found.
/// </summary>
internal sealed class CsvTable(RowsOptions options)
{
    private static readonly char[] s_delimiters = [',', '\t', ';', '|'];

    /// <summary>The rows under the headings.</summary>
    public IEnumerable<FileRow> Read(string path, bool isCheck)
    {
        var encoding = TextEncoding.Detect(path, options.Encoding);
        var delimiter = options.Delimiter ?? FindDelimiter(path, encoding);
        var search = new HeadingSearch(options, sheet: null);
        foreach (var (cells, number) in Records(path, encoding, delimiter))
        {
            if (search.Found is { } headings)
            {
                if (!HeadingSearch.IsRow(cells))
                    continue;
                var isDamaged = encoding.IsDamaged
                    && cells.Any(cell => cell?.Contains('\uFFFD', StringComparison.Ordinal) == true);
                yield return isDamaged && !isCheck
                    ? new(number, null, null, Reasons.BadEncoding)
                    : new(number, null, new TableRecord(headings, cells), null);
            }
            else if (search.IsOpen)
                search.Look(cells);
            else
                break;
        }
        if (search.Found is null)
            throw new UnreadableFileException(FileReasons.NoHeadings(search.Missing));
    }

    /// <summary>What may part cells.</summary>
    public static ReadOnlySpan<char> Delimiters => s_delimiters;

    private char FindDelimiter(string path, TextEncoding encoding)
    {
        foreach (var delimiter in s_delimiters)
        {
            var search = new HeadingSearch(options, sheet: null);
            foreach (var (cells, _) in Records(path, encoding, delimiter).Take(ImportLimits.HeadingRows))
            {
                search.Look(cells);
                if (search.Found is not null)
                    return delimiter;
            }
        }
        return ',';
    }

    /// <summary>Every record with its number in the file.</summary>
    public static IEnumerable<(string?[] Cells, long Number)> Records(string path, TextEncoding encoding,
        char delimiter)
    {
        using var text = new StreamReader(path, encoding.Encoding, detectEncodingFromByteOrderMarks: true, 64 << 10);
        using var reader = Guard(() => CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = delimiter,
            Comment = '\0',
            BufferSize = 64 << 10,
            MaxBufferSize = ImportLimits.RowBytes,
        }));
        var number = 0L;
        while (Guard(reader.Read))
        {
            number++;
            yield return (Guard(() => Cells(reader)), number);
        }
    }

    private static string?[] Cells(CsvDataReader reader)
    {
        var cells = new string?[reader.RowFieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = reader.GetString(i).Trim();
            cells[i] = text.Length == 0 ? null : text;
        }
        return cells;
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or IOException
            or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new UnreadableFileException(FileReasons.NotCsv(exception.Message));
        }
    }
}
