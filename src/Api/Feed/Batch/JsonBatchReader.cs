using System.Text;
using System.Text.Json;
using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>Reads a batch in JSON (OData JSON format 4.01, 19.1). Throws <see cref="FeedException"/> (400).</summary>
internal static class JsonBatchReader
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 32 };

    public static async Task<List<BatchItem>> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, s_options, cancellationToken);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw FeedException.Invalid("$batch", $"The batch is not JSON: {exception.Message}");
        }
    }

    private static List<BatchItem> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("requests", out var requests)
            || requests.ValueKind != JsonValueKind.Array)
            throw FeedException.Invalid("requests", "A batch is an object with an array named requests.");
        var items = new List<BatchItem>();
        foreach (var request in requests.EnumerateArray())
            items.Add(ReadItem(request, $"requests[{items.Count}]"));
        return items;
    }

    private static BatchItem ReadItem(JsonElement request, string place)
    {
        if (request.ValueKind != JsonValueKind.Object)
            throw FeedException.Invalid(place, "A request of a batch is an object.");
        return new(
            Text(request, "id", place) ?? throw Missing(place, "id"),
            (Text(request, "method", place) ?? throw Missing(place, "method")).ToUpperInvariant(),
            Text(request, "url", place) ?? throw Missing(place, "url"),
            ReadHeaders(request, place),
            ReadBody(request),
            Text(request, "atomicityGroup", place),
            ReadDependencies(request, place));
    }

    private static string? Text(JsonElement request, string name, string place)
    {
        if (!request.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            && !text.Any(char.IsControl)
            ? text
            : throw FeedException.Invalid($"{place}.{name}", $"{name} has to be a string with visible characters.");
    }

    private static List<KeyValuePair<string, string>> ReadHeaders(JsonElement request, string place)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (!request.TryGetProperty("headers", out var given) || given.ValueKind == JsonValueKind.Null)
            return headers;
        if (given.ValueKind != JsonValueKind.Object)
            throw FeedException.Invalid($"{place}.headers", "headers has to be an object.");
        foreach (var header in given.EnumerateObject())
            headers.Add(new(header.Name, header.Value.ValueKind == JsonValueKind.String
                ? header.Value.GetString()!
                : throw FeedException.Invalid($"{place}.headers.{header.Name}", "A header has to be a string.")));
        return headers;
    }

    private static byte[] ReadBody(JsonElement request)
    {
        if (!request.TryGetProperty("body", out var body))
            return [];
        return Encoding.UTF8.GetBytes(
            body.ValueKind == JsonValueKind.String ? body.GetString()! : body.GetRawText());
    }

    private static List<string> ReadDependencies(JsonElement request, string place)
    {
        if (!request.TryGetProperty("dependsOn", out var given) || given.ValueKind == JsonValueKind.Null)
            return [];
        if (given.ValueKind != JsonValueKind.Array)
            throw FeedException.Invalid($"{place}.dependsOn", "dependsOn has to be an array of ids.");
        return [.. given.EnumerateArray().Select(id => id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : throw FeedException.Invalid($"{place}.dependsOn", "dependsOn has to be an array of ids."))];
    }

    private static FeedException Missing(string place, string name) =>
        FeedException.Invalid($"{place}.{name}", $"A request of a batch needs its {name}.");
}
