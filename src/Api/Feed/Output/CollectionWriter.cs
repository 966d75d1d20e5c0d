using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Writes a page of entities around their bytes.</summary>
internal static class CollectionWriter
{
    private const int FlushSize = 32 * 1024;

    public static async Task WriteAsync(
        PipeWriter output,
        RowWriter rows,
        SearchResult result,
        string? context,
        AnswerLink? link,
        CancellationToken cancellationToken)
    {
        WriteHead(output, context, result.Count);
        var isFirst = true;
        foreach (var row in result.Rows)
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            rows.Write(row);
            if (output.UnflushedBytes >= FlushSize)
                await output.FlushAsync(cancellationToken);
        }
        await WriteEndAsync(output, link, cancellationToken);
    }

    /// <summary>Writes what comes after the entities.</summary>
    public static async Task WriteEndAsync(PipeWriter output, AnswerLink? link, CancellationToken cancellationToken)
    {
        output.Write("]"u8);
        if (link is not null)
        {
            output.Write(link.IsDelta ? ",\"@odata.deltaLink\":"u8 : ",\"@odata.nextLink\":"u8);
            JsonText.Write(output, link.Address);
        }
        output.Write("}"u8);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>Writes what comes before the entities.</summary>
    public static void WriteHead(IBufferWriter<byte> output, string? context, long? count)
    {
        output.Write("{"u8);
        if (context is not null)
        {
            output.Write("\"@odata.context\":"u8);
            JsonText.Write(output, context);
            output.Write(","u8);
        }
        if (count is { } number)
        {
            output.Write("\"@odata.count\":"u8);
            Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture), output);
            output.Write(","u8);
        }
        output.Write("\"value\":["u8);
    }
}
