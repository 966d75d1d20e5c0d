using System.Data;
using System.Globalization;
using System.Text;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using Sylvan.Data.Csv;

namespace ConsumerSafety.Web.Finder;

/// <summary>Writes every notice that a request matches as CSV (RFC 4180, UTF-8 with its mark, for Excel).</summary>
public sealed class CsvExport(CatalogueSearch search)
{
    /// <summary>How many notices a file holds at most.</summary>
    public const int MaxRows = 50_000;

    private const int BatchSize = 500;

    /// <summary>Writes the file in batches, so that memory does not grow with it.</summary>
    public async Task WriteAsync(SearchRequest request, Stream output, CancellationToken cancellationToken)
    {
        var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var _ = writer;
        SortPosition? position = null;
        var written = 0;
        do
        {
            var query = request.ToQuery() with
            {
                IsForgiving = false, Top = Math.Min(BatchSize, MaxRows - written), After = position,
            };
            var result = search.Search(query, cancellationToken);
            await WriteBatchAsync(writer, result.Rows, isFirst: position is null, cancellationToken);
            written += result.Rows.Count;
            position = result.Next;
        }
        while (position is not null && written < MaxRows);
    }

    private static async Task WriteBatchAsync(
        StreamWriter writer, IReadOnlyList<Row> rows, bool isFirst, CancellationToken cancellationToken)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in CsvColumn.All)
            table.Columns.Add(column.Name, typeof(string));
        foreach (var row in rows)
            table.Rows.Add([.. CsvColumn.All.Select(column => (object)column.Read(row))]);
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var options = new CsvDataWriterOptions { WriteHeaders = isFirst, NewLine = "\r\n" };
        await using (var csv = CsvDataWriter.Create(text, options))
        {
            using var reader = table.CreateDataReader();
            await csv.WriteAsync(reader, cancellationToken);
        }
        await writer.WriteAsync(text.GetStringBuilder(), cancellationToken);
        await writer.FlushAsync(cancellationToken);
    }
}
