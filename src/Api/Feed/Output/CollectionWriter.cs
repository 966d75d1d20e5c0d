using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
        string? nextLink,
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
        output.Write("]"u8);
        if (nextLink is not null)
        {
            output.Write(",\"@odata.nextLink\":"u8);
            WriteText(output, nextLink);
        }
        output.Write("}"u8);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>Writes a text as a JSON string.</summary>
    public static void WriteText(IBufferWriter<byte> output, string text)
    {
        output.Write("\""u8);
        output.Write(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        output.Write("\""u8);
    }

    private static void WriteHead(IBufferWriter<byte> output, string? context, long? count)
    {
        output.Write("{"u8);
        if (context is not null)
        {
            output.Write("\"@odata.context\":"u8);
            WriteText(output, context);
            output.Write(","u8);
        }
        if (count is { } number)
        {
            output.Write("\"@odata.count\":"u8);
            Encoding.UTF8.GetBytes(number.ToString(System.Globalization.CultureInfo.InvariantCulture), output);
            output.Write(","u8);
        }
        output.Write("\"value\":["u8);
    }
}
