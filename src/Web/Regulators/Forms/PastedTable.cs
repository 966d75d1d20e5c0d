using System.Collections.Immutable;
using Sylvan.Data.Csv;

namespace ConsumerSafety.Web.Regulators.Forms;

using Cells = ImmutableDictionary<string, string>;

/// <summary>
/// Rows copied out of a spreadsheet: cells parted by tabs, quoted where they hold lines. Columns are matched by their
/// headings; without headings they are taken in the order of the form.
/// </summary>
/// <param name="Rows">The rows as cells of the form.</param>
/// <param name="HasHeadings">Whether the first row named the columns.</param>
/// <param name="Columns">For each column of the table, the member it went to; null where it went nowhere.</param>
/// <param name="Unknown">The headings that are none of the form's.</param>
public sealed record PastedTable(
    IReadOnlyList<Cells> Rows, bool HasHeadings, IReadOnlyList<FormField?> Columns, IReadOnlyList<string> Unknown)
{
    private const int MaxRows = 5_000;
    private const int MaxCell = 1 << 20;

    /// <summary>Reads what was pasted; null where it is no table, because a quoted cell does not end.</summary>
    public static PastedTable? Read(string text, FormField list)
    {
        if (ReadCells(text) is not { } table)
            return null;
        if (table.Count == 0)
            return new([], HasHeadings: false, [], []);
        var headings = table[0].Select(heading => ColumnHeadings.Find(list, heading)).ToList();
        var named = headings.Count(field => field is not null);
        var hasHeadings = named > 0 && named * 2 >= table[0].Count(cell => cell.Length > 0);
        IReadOnlyList<FormField?> columns = hasHeadings ? Once(headings) : [.. list.Members];
        var unknown = hasHeadings
            ? table[0].Where((cell, index) => cell.Length > 0 && columns[index] is null).ToList()
            : [];
        return new([.. table.Skip(hasHeadings ? 1 : 0).Select(row => ToCells(row, columns))], hasHeadings, columns,
            unknown);
    }

    private static Cells ToCells(IReadOnlyList<string> row, IReadOnlyList<FormField?> columns) =>
        row.Zip(columns)
            .Where(pair => pair.Second is not null && pair.First is not ("" or "/" or "—" or "-"))
            .ToImmutableDictionary(pair => pair.Second!.Name, pair => pair.First);

    // A second column of the same heading has nowhere to go.
    private static IReadOnlyList<FormField?> Once(IReadOnlyList<FormField?> columns) =>
        [.. columns.Select((field, index) => columns.Take(index).Contains(field) ? null : field)];

    private static List<IReadOnlyList<string>>? ReadCells(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        using var reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions
        {
            HasHeaders = false, Delimiter = '\t', Comment = '\0', MaxBufferSize = MaxCell,
        });
        try
        {
            while (rows.Count <= MaxRows && reader.Read())
            {
                string[] cells = [.. Enumerable.Range(0, reader.RowFieldCount).Select(i => reader.GetString(i).Trim())];
                if (cells.Any(cell => cell.Length > 0))
                    rows.Add(cells);
            }
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException
            or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
        return rows;
    }
}
