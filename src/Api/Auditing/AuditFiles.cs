using System.Data;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ConsumerSafety.Api.Tables;
using Sylvan.Data.Csv;

namespace ConsumerSafety.Api.Auditing;

/// <summary>Writes entries of the audit log as files, entry by entry.</summary>
internal static class AuditFiles
{
    private const int RowsPerBatch = 500;

    private static readonly string[] s_headings =
    [
        "Sequence", "RecordedAt", "Actor", "ActorName", "Action", "EntityType", "EntityId", "Version", "Detail", "Hash",
    ];

    /// <summary>
    /// Comma-separated, UTF-8 with a byte order mark, for spreadsheets; no cell is taken for a formula.
    /// </summary>
    public static async Task WriteCsvAsync(
        IAsyncEnumerable<AuditLine> lines, Stream output, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        var isFirst = true;
        await foreach (var batch in lines.Chunk(RowsPerBatch).WithCancellation(cancellationToken))
        {
            await WriteAsync(text, batch, isFirst, cancellationToken);
            isFirst = false;
        }
        if (isFirst)
            await WriteAsync(text, [], true, cancellationToken);
    }

    /// <summary>JSON Lines with the members of the API.</summary>
    public static async Task WriteJsonLinesAsync(
        IAsyncEnumerable<AuditLine> lines, Stream output, JsonSerializerOptions options,
        CancellationToken cancellationToken)
    {
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            await JsonSerializer.SerializeAsync(output, AuditItem.Of(line), options, cancellationToken);
            await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
        }
    }

    private static async Task WriteAsync(
        StreamWriter text, AuditLine[] lines, bool withHeadings, CancellationToken cancellationToken)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var heading in s_headings)
            table.Columns.Add(heading);
        foreach (var line in lines)
            table.Rows.Add([.. Cells(line).Select(CsvCell.Disarm)]);
        using var reader = table.CreateDataReader();
        var options = new CsvDataWriterOptions { WriteHeaders = withHeadings, NewLine = "\r\n" };
        // The writer closes what it writes to.
        var rows = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = CsvDataWriter.Create(rows, options))
            await csv.WriteAsync(reader, cancellationToken);
        await text.WriteAsync(rows.GetStringBuilder(), cancellationToken);
    }

    private static string[] Cells(AuditLine line)
    {
        var entry = line.Entry;
        return
        [
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.RecordedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), entry.Actor,
            line.ActorName ?? "", entry.Action, entry.EntityType, entry.EntityId,
            entry.Version.ToString(CultureInfo.InvariantCulture), entry.Detail ?? "", entry.Hash,
        ];
    }
}
