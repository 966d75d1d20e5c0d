using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Reads bodies that hold a notice.</summary>
internal static class BodyReader
{
    /// <summary>The most bytes of a body; a notice of 5,000 products has about two million.</summary>
    public const int MostBytes = 8_000_000;

    /// <summary>JSON, RFC 8259.</summary>
    public const string Json = "application/json";

    /// <summary>JSON Merge Patch, RFC 7396.</summary>
    public const string MergePatch = "application/merge-patch+json";

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The object in a body, or what to answer when there is none.</summary>
    public static async Task<(JsonObject? Body, IResult? Refusal)> ReadAsync(HttpRequest request, string mediaType)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        if (!string.Equals(type, mediaType, StringComparison.OrdinalIgnoreCase))
            return (null, Problems.Invalid(
                StatusCodes.Status415UnsupportedMediaType, "Content-Type", mediaType, type));
        if (request.ContentLength > MostBytes)
            return (null, TooLarge());
        try
        {
            await using var limited = new LimitedStream(request.Body, MostBytes);
            var node = await JsonNode.ParseAsync(limited, null, s_options, request.HttpContext.RequestAborted);
            ReadTexts(node);
            return node is JsonObject body ? (body, null) : (null, Unreadable("an object", null));
        }
        catch (InvalidOperationException)
        {
            return (null, Unreadable("texts without half characters (surrogates without their partner)", null));
        }
        catch (JsonException fault)
        {
            return (null, Unreadable("JSON (RFC 8259) without a member named twice", fault));
        }
        catch (BodyTooLargeException)
        {
            return (null, TooLarge());
        }
    }

    /// <summary>
    /// A small body as a record; null when there is none. Throws <see cref="BadHttpRequestException"/> for what cannot
    /// be read, which every endpoint of the group answers alike.
    /// </summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context) where T : class
    {
        var request = context.Request;
        if (request is { ContentLength: null or 0, ContentType: null, Headers.TransferEncoding.Count: 0 })
            return null;
        if (!request.HasJsonContentType())
            throw new BadHttpRequestException(
                $"Content-Type is not as expected: {Json}.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            await using var limited = new LimitedStream(request.Body, MostBytes);
            var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            return await JsonSerializer.DeserializeAsync<T>(limited, options, context.RequestAborted);
        }
        catch (JsonException fault)
        {
            throw new BadHttpRequestException("The body cannot be read.", StatusCodes.Status400BadRequest, fault);
        }
        catch (BodyTooLargeException fault)
        {
            throw new BadHttpRequestException(
                $"A body has at most {MostBytes} bytes.", StatusCodes.Status413PayloadTooLarge, fault);
        }
    }

    /// <summary>The members of a draft's body, or what to answer when they cannot be read.</summary>
    public static (DraftBody? Body, IResult? Refusal) ToDraftBody(JsonObject written)
    {
        foreach (var (name, value) in written)
        {
            var expected = name switch
            {
                nameof(DraftBody.Content) => value is null or JsonObject ? null : "an object",
                nameof(DraftBody.Reason) => IsNullOr<string>(value) ? null : "a text",
                nameof(DraftBody.BaseVersion) => IsNullOr<int>(value) ? null : "a whole number",
                _ => "no such member: there are Content, Reason and BaseVersion",
            };
            if (expected is not null)
                return (null, Problems.Invalid(
                    StatusCodes.Status400BadRequest, name, expected, value?.ToJsonString()));
        }
        return (new(
            written[nameof(DraftBody.Content)] as JsonObject,
            written[nameof(DraftBody.Reason)]?.GetValue<string>(),
            written[nameof(DraftBody.BaseVersion)]?.GetValue<int>()), null);
    }

    /// <summary>The content for an agency, or what to answer when a field cannot be read.</summary>
    public static (Domain.Notices.Notice? Content, IResult? Refusal) ReadContent(
        HttpRequest request, JsonObject written, string agencyId)
    {
        var reading = ContentReader.Read(written, agencyId);
        return reading.Faults.Count == 0
            ? (reading.Content, null)
            : (null, Problems.Invalid(request, reading.Faults));
    }

    // Names and texts are read when they are asked for; what is wrong in them has to come up here.
    private static void ReadTexts(JsonNode? node)
    {
        if (node is JsonObject members)
            foreach (var (_, value) in members)
                ReadTexts(value);
        else if (node is JsonArray elements)
            foreach (var element in elements)
                ReadTexts(element);
        else if (node?.GetValueKind() == JsonValueKind.String)
            _ = node.GetValue<string>();
    }

    private static bool IsNullOr<T>(JsonNode? value) =>
        value is null || (value is JsonValue plain && plain.TryGetValue<T>(out _));

    private static ProblemHttpResult TooLarge() => Problems.Of(
        StatusCodes.Status413PayloadTooLarge, $"A body has at most {MostBytes} bytes.");

    private static ProblemHttpResult Unreadable(string expected, JsonException? fault) => Problems.Invalid(
        StatusCodes.Status400BadRequest, "the body",
        fault is null ? expected : FormattableString.Invariant($"{expected} (line {(fault.LineNumber ?? 0) + 1})"),
        null);
}
