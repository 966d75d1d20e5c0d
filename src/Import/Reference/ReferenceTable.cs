using System.Text;
using Sylvan.Data.Csv;

namespace ConsumerSafety.Import.Reference;

/// <summary>
/// Tables of reference data: CSV in UTF-8, a comment of one line that says what it is, a line of column names, a row a
/// line.
/// </summary>
internal static class ReferenceTable
{
    /// <summary>Reads a table whose keys occur once and whose parents are keys of it.</summary>
    public static IReadOnlyList<T> Read<T>(
        string directory, string name, Func<ReferenceRow, T> read, Func<T, (string Key, string? Parent)> keys)
    {
        var file = Path.Combine(directory, name);
        var rows = new List<T>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        using var text = Open(file);
        try
        {
            using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true });
            var row = new ReferenceRow(csv, file);
            while (csv.Read())
            {
                if (csv.RowFieldCount != csv.FieldCount)
                    throw row.Fault(null, $"{csv.RowFieldCount} cells where {csv.FieldCount} columns are named");
                var item = read(row);
                if (!lines.TryAdd(keys(item).Key, row.Line))
                    throw row.Fault(null, $"{keys(item).Key} stands on line {lines[keys(item).Key]} already");
                rows.Add(item);
            }
        }
        catch (Exception fault) when (fault is CsvFormatException or DecoderFallbackException or InvalidDataException)
        {
            throw new ReferenceDataException(file, 0, null, fault.Message.TrimEnd('.'));
        }
        foreach (var (key, parent) in rows.Select(keys))
            if (parent is not null && !lines.ContainsKey(parent))
                throw new ReferenceDataException(file, lines[key], null,
                    $"{key} names the parent {parent}, which is not in the list");
        return rows;
    }

    /// <summary>The file behind its comment.</summary>
    public static StreamReader Open(string file)
    {
        try
        {
            var text = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            if (text.ReadLine() is { } first && first.StartsWith('#'))
                return text;
            text.Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ReferenceDataException(file, 0, null, fault.Message.TrimEnd('.'));
        }
        throw new ReferenceDataException(file, 1, null, "the first line says what the file is, after a #");
    }
}
