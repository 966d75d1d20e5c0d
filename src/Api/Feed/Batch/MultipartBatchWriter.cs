using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>Writes answers in <c>multipart/mixed</c> (OData protocol 4.01, 11.7.7.4).</summary>
internal sealed class MultipartBatchWriter(IBufferWriter<byte> output) : IBatchWriter
{
    private readonly string _boundary = $"batchresponse_{Guid.NewGuid():N}";

    public string ContentType => $"multipart/mixed; boundary={_boundary}";

    public void Begin()
    {
    }

    public void Write(BatchAnswer answer)
    {
        var head = new StringBuilder($"--{_boundary}\r\n");
        head.Append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (answer.Item.Id is { } id)
            head.Append(CultureInfo.InvariantCulture, $"Content-ID: {id}\r\n");
        head.Append(CultureInfo.InvariantCulture,
            $"\r\nHTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n");
        answer.Headers.ContentLength = answer.Body.Length;
        foreach (var (name, value) in answer.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append("\r\n");
        Encoding.UTF8.GetBytes(head.ToString(), output);
        output.Write(answer.Body.Span);
        output.Write("\r\n"u8);
    }

    public void End() => Encoding.UTF8.GetBytes($"--{_boundary}--\r\n", output);
}
