using System.Text.Json;
using ConsumerSafety.Api.Tables;
using ConsumerSafety.Api.Uploads.Templates;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Import.Uploads;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Uploads;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace ConsumerSafety.Api.Uploads;

/// <summary>Gives an uploaded file back with what became of each row, and why, before it.</summary>
public sealed class UploadResult(UploadStore store, ContentStore contents)
{
    private const int BatchSize = 5_000;

    /// <summary>The media type of a file that is given back.</summary>
    public static string MediaType(Upload upload) => MediaTypeOf(upload.Shape);

    /// <summary>The media type of files of a shape.</summary>
    internal static string MediaTypeOf(UploadShape shape) => shape switch
    {
        UploadShape.Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        UploadShape.Csv => "text/csv; charset=utf-8",
        _ => "application/jsonl",
    };

    /// <summary>The name of a file that is given back.</summary>
    public static string FileName(Upload upload)
    {
        var ending = upload.Shape switch
        {
            UploadShape.Workbook => ".xlsx", UploadShape.Csv => ".csv", _ => ".jsonl",
        };
        return Path.GetFileNameWithoutExtension(upload.FileName) + ".result" + ending;
    }

    /// <summary>
    /// Writes the file to a temporary one, which is gone when the stream is closed: workbooks are not written in order.
    /// </summary>
    public async Task<Stream> OpenAsync(Upload upload, string language, CancellationToken cancellationToken)
    {
        var rows = await ReadRowsAsync(upload, cancellationToken);
        await using var content = contents.Open(upload.Content);
        using var copy = await TemporaryCopy.CreateAsync(content, UploadLimits.FileBytes, cancellationToken);
        var output = new FileStream(
            Path.Combine(Path.GetTempPath(), $"result-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite,
            FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var isPlanned = upload.FinishedAt is null || upload.State == UploadState.Failed;
            await Task.Run(() => Write(upload, copy!.Path, rows, isPlanned, language, output), cancellationToken);
            output.Position = 0;
            return output;
        }
        catch
        {
            await output.DisposeAsync();
            throw;
        }
    }

    private static void Write(
        Upload upload, string path, Dictionary<string, UploadRow> rows, bool isPlanned, string language,
        FileStream output)
    {
        if (upload.Shape == UploadShape.JsonLines)
        {
            WriteLines(path, rows, isPlanned, language, output);
            return;
        }
        var tables = RawTable.Read(path, upload.Shape, upload.Delimiter).ToList();
        if (upload.Shape == UploadShape.Csv)
            TableRows.WriteCsv(output, Sheet(tables[0], rows, isPlanned, language));
        else
            output.SaveAs(
                tables.ToDictionary(table => table.Sheet!, table => (object)Sheet(table, rows, isPlanned, language)),
                printHeader: false,
                configuration: new OpenXmlConfiguration { TableStyles = TableStyles.None, AutoFilter = false });
    }

    private static IEnumerable<Dictionary<string, object?>> Sheet(
        RawTable table, Dictionary<string, UploadRow> rows, bool isPlanned, string language)
    {
        var width = ResultColumns.Headings.Count + table.Rows.Select(row => row.Cells.Length).DefaultIfEmpty().Max();
        return TableRows.Of(Lines(table, rows, isPlanned, language), width);
    }

    private static IEnumerable<IReadOnlyList<string?>> Lines(
        RawTable table, Dictionary<string, UploadRow> rows, bool isPlanned, string language)
    {
        // The headings are the last row before the first that was read as a notice.
        var heading = 0L;
        foreach (var (cells, number) in table.Rows)
            if (rows.ContainsKey(table.Place(number)))
                break;
            else if (cells.Any(cell => cell is not null))
                heading = number;
        foreach (var (cells, number) in table.Rows)
        {
            string?[] before = rows.TryGetValue(table.Place(number), out var row)
                ? ResultColumns.Cells(row, isPlanned, language)
                : number == heading && rows.Count > 0 ? [.. ResultColumns.Headings] : [null, null, null];
            // What a spreadsheet would run as a formula stays a text.
            yield return [.. before.Concat(cells).Select(cell => cell is null ? null : CsvCell.Disarm(cell))];
        }
    }

    private static void WriteLines(
        string path, Dictionary<string, UploadRow> rows, bool isPlanned, string language, Stream output)
    {
        var number = 0;
        using var json = new Utf8JsonWriter(output, new() { Encoder = s_encoder });
        foreach (var line in File.ReadLines(path))
        {
            if (!rows.TryGetValue(FormattableString.Invariant($"{++number}"), out var row))
                continue;
            json.WriteStartObject();
            json.WriteNumber("Line", number);
            json.WriteString("Outcome", ResultColumns.Outcome(row, isPlanned).English);
            json.WriteString("Id", row.NoticeId);
            json.WriteStartArray("Reasons");
            foreach (var remark in row.Remarks)
                json.WriteStringValue(UploadReport.Say(remark, language));
            json.WriteEndArray();
            if (IsJson(line))
            {
                json.WritePropertyName("Notice");
                json.WriteRawValue(line.Trim('\uFEFF'));
            }
            else
                json.WriteString("Text", line);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static readonly System.Text.Encodings.Web.JavaScriptEncoder s_encoder =
        System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static bool IsJson(string line)
    {
        try
        {
            using var _ = JsonDocument.Parse(line.Trim('\uFEFF'));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task<Dictionary<string, UploadRow>> ReadRowsAsync(
        Upload upload, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, UploadRow>();
        IReadOnlyList<UploadRow> batch = [];
        do
        {
            batch = await store.ReadRowsAsync(
                upload.Id, default, batch.Count == 0 ? null : batch[^1], BatchSize, cancellationToken);
            foreach (var row in batch)
                rows[row.Location] = row;
        }
        while (batch.Count == BatchSize);
        return rows;
    }
}
