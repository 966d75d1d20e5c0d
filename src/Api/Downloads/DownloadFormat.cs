using System.Buffers;
using System.IO.Compression;
using ConsumerSafety.Api.Tables;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Downloads;

/// <summary>A form in which a set is offered as a file.</summary>
/// <param name="Extension">The end of the file's name.</param>
/// <param name="MediaType">What the file is.</param>
/// <param name="WriteAsync">Writes the entities to a file, and gives how many.</param>
internal sealed record DownloadFormat(
    string Extension, string MediaType,
    Func<Stream, EntitySet, IAsyncEnumerable<Row>, CancellationToken, Task<long>> WriteAsync)
{
    private const string Gzip = "application/gzip";
    private const int BufferSize = 1 << 16;

    /// <summary>An entity on each line, as the feed gives it without metadata.</summary>
    public static DownloadFormat JsonLines { get; } = new(".jsonl.gz", Gzip, WriteJsonLinesAsync);

    /// <summary>A table of texts.</summary>
    public static DownloadFormat Csv { get; } = new(".csv.gz", Gzip, WriteCsvAsync);

    /// <summary>A table of typed columns.</summary>
    public static DownloadFormat Parquet { get; } = new(
        ".parquet", ParquetTable.ContentType,
        (output, set, rows, token) => ParquetTable.WriteAsync(output, FieldColumn.Of(set.Fields), rows, token));

    private static async Task<long> WriteJsonLinesAsync(
        Stream output, EntitySet set, IAsyncEnumerable<Row> rows, CancellationToken cancellationToken)
    {
        await using var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        var lines = new ArrayBufferWriter<byte>(2 * BufferSize);
        var count = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            lines.Write("{"u8);
            lines.Write(row.Members);
            lines.Write("}\n"u8);
            count++;
            if (lines.WrittenCount < BufferSize)
                continue;
            await gzip.WriteAsync(lines.WrittenMemory, cancellationToken);
            lines.ResetWrittenCount();
        }
        await gzip.WriteAsync(lines.WrittenMemory, cancellationToken);
        return count;
    }

    private static async Task<long> WriteCsvAsync(
        Stream output, EntitySet set, IAsyncEnumerable<Row> rows, CancellationToken cancellationToken)
    {
        await using var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        await using var buffered = new BufferedStream(gzip, BufferSize);
        return await CsvTable.WriteAsync(buffered, FieldColumn.Of(set.Fields), rows, withMark: true, cancellationToken);
    }
}
