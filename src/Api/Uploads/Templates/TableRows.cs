using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.Csv;

namespace ConsumerSafety.Api.Uploads.Templates;

/// <summary>Rows as the library that writes workbooks and CSV wants them.</summary>
internal static class TableRows
{
    /// <summary>Each row with a cell for each column, all texts.</summary>
    public static IEnumerable<Dictionary<string, object?>> Of(IEnumerable<IReadOnlyList<string?>> rows, int width)
    {
        var names = Enumerable.Range(0, width).Select(i => $"c{i}").ToArray();
        foreach (var row in rows)
        {
            var cells = new Dictionary<string, object?>(width);
            for (var i = 0; i < width; i++)
                cells[names[i]] = i < row.Count ? row[i] : null;
            yield return cells;
        }
    }

    /// <summary>Writes CSV in UTF-8 with a byte order mark, by which spreadsheets know it.</summary>
    public static void WriteCsv(Stream output, IEnumerable<Dictionary<string, object?>> rows) => output.SaveAs(
        rows, printHeader: false, excelType: ExcelType.CSV, configuration: new CsvConfiguration
        {
            NewLine = "\r\n",
            StreamWriterFunc = stream => new StreamWriter(stream, new UTF8Encoding(true), 1 << 16, leaveOpen: true),
        });
}
