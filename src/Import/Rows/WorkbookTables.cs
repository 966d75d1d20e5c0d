using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace ConsumerSafety.Import.Rows;

/// <summary>
/// The sheets of an XLSX workbook that have the headings. Formulas are not computed: their stored values count.
/// </summary>
internal sealed class WorkbookTables(RowsOptions options)
{
    /// <summary>The rows under the headings of every sheet that has them.</summary>
    public IEnumerable<FileRow> Read(string path, bool isCheck)
    {
        WorkbookCheck.Check(path);
        HeadingSearch? best = null;
        var isFound = false;
        foreach (var sheet in Sheets(path))
        {
            var search = new HeadingSearch(options, sheet);
            foreach (var (cells, number) in Rows(path, sheet))
            {
                if (search.Found is { } headings)
                {
                    if (HeadingSearch.IsRow(cells))
                        yield return new(number, isCheck ? null
                            : $"{sheet}!A{number}", new TableRecord(headings, cells), null);
                }
                else if (search.IsOpen)
                    search.Look(cells);
                else
                    break;
            }
            isFound |= search.Found is not null;
            if (best is null || search.Missing.Length < best.Missing.Length)
                best = search;
        }
        if (!isFound)
            throw new UnreadableFileException(FileReasons.NoHeadings(best?.Missing ?? ""));
    }

    /// <summary>The sheet the format names, or else every visible one.</summary>
    private List<string> Sheets(string path)
    {
        var sheets = AllSheets(path);
        if (options.Sheet is null)
            return [.. sheets.Where(sheet => sheet.IsVisible).Select(sheet => sheet.Name)];
        return sheets.Exists(sheet => sheet.Name == options.Sheet)
            ? [options.Sheet] : throw new UnreadableFileException(FileReasons.NoSheet(options.Sheet));
    }

    /// <summary>Every sheet in the order of the workbook.</summary>
    public static List<(string Name, bool IsVisible)> AllSheets(string path) =>
        Guard(() => MiniExcel.GetSheetInformations(path))
            .ConvertAll(sheet => (sheet.Name, sheet.State == SheetState.Visible));

    /// <summary>Every row of a sheet, empty ones too, with its number in the sheet.</summary>
    public static IEnumerable<(string?[] Cells, long Number)> Rows(string path, string sheet)
    {
        var configuration = new OpenXmlConfiguration { IgnoreEmptyRows = false };
        var merged = Guard(() => MergedCells.Read(path, sheet));
        using var rows = Guard(() =>
            MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX,
            startCell: "A1", configuration: configuration).GetEnumerator());
        var number = 0L;
        while (Guard(rows.MoveNext))
        {
            number++;
            var values = (IDictionary<string, object?>)rows.Current;
            yield return (merged.Fill([.. values.Values.Select(Text)], number), number);
        }
    }

    private static string? Text(object? value)
    {
        var text = value switch
        {
            null => null,
            string plain => plain.Trim(),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Whatever the library throws over a file that is damaged says that the file cannot be read.</summary>
#pragma warning disable CA1031 // The library documents no exceptions, and the file is not to be trusted.
    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not (UnreadableFileException or OperationCanceledException))
        {
            throw new UnreadableFileException(FileReasons.NotAWorkbook(exception.Message));
        }
    }
#pragma warning restore CA1031
}
