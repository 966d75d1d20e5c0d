using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Uploads;

/// <summary>A sheet of a workbook, or the whole of a CSV file, as it lies there.</summary>
/// <param name="Sheet">The name of the sheet; null for CSV.</param>
/// <param name="Rows">Its rows with their numbers, read when asked for.</param>
public sealed record RawTable(string? Sheet, IEnumerable<(string?[] Cells, long Number)> Rows)
{
    /// <summary>The tables of a file that was found readable: every visible sheet, or the one of CSV.</summary>
    public static IEnumerable<RawTable> Read(string path, UploadShape shape, char? delimiter) =>
        shape == UploadShape.Workbook
            ? WorkbookTables.AllSheets(path).Where(sheet => sheet.IsVisible)
                .Select(sheet => new RawTable(sheet.Name, WorkbookTables.Rows(path, sheet.Name)))
            : [new(null, CsvTable.Records(path, TextEncoding.Detect(path, null), delimiter ?? ','))];

    /// <summary>Where a row is, as reports say it.</summary>
    public string Place(long number) => Sheet is null
        ? FormattableString.Invariant($"{number}") : FormattableString.Invariant($"{Sheet}!A{number}");
}
