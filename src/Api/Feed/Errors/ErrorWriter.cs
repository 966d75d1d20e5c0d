using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Errors;

/// <summary>Writes OData's error body.</summary>
internal static class ErrorWriter
{
    private static readonly JsonWriterOptions s_options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpResponse response, FeedError error, CancellationToken cancellationToken)
    {
        response.StatusCode = error.Status;
        response.ContentType = "application/json;odata.metadata=minimal;charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.Remove("ETag");
        response.Headers.Remove("Preference-Applied");
        response.ContentLength = null;
        if (HttpMethods.IsHead(response.HttpContext.Request.Method))
            return;
        await using (var writer = new Utf8JsonWriter(response.BodyWriter, s_options))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("code", error.Code);
            writer.WriteString("message", error.Message);
            if (error.Target is not null)
                writer.WriteString("target", error.Target);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        await response.BodyWriter.FlushAsync(cancellationToken);
    }
}
