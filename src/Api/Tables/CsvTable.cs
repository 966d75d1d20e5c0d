using System.Text;
using Sylvan.Data.Csv;

namespace ConsumerSafety.Api.Tables;

/// <summary>Writes tables as CSV (RFC 4180), UTF-8.</summary>
internal static class CsvTable
{
    private const int CharsPerBuffer = 1 << 16;

    // A cell may be as long as the running text of a notice; the writer's buffer has to hold a row of such.
    private const int LongestRow = 64 << 20;

    /// <summary>The media type, with its charset (RFC 7111).</summary>
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>Writes a heading and the rows, and gives how many.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, read while writing.</param>
    /// <param name="withMark">True to begin with a byte order mark, by which Excel knows UTF-8.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task<long> WriteAsync<TRow>(
        Stream output, IReadOnlyList<TableColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, bool withMark,
        CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(withMark), CharsPerBuffer, leaveOpen: true);
        await using var source = rows.GetAsyncEnumerator(cancellationToken);
        await using var table = new RowTableReader<TRow>(columns, source);
        var options = new CsvDataWriterOptions
        {
            NewLine = "\r\n", BufferSize = CharsPerBuffer, MaxBufferSize = LongestRow,
        };
        await using (var csv = CsvDataWriter.Create(text, options))
            await csv.WriteAsync(table, cancellationToken);
        await text.FlushAsync(cancellationToken);
        return table.RowCount;
    }
}
