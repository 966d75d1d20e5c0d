using System.Text.Json;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Paging;

/// <summary>
/// Where the next page begins. It stands for one query only: see <see cref="SealedText"/>.
/// </summary>
/// <param name="Position">The last entity given.</param>
/// <param name="Remaining">How many entities <c>$top</c> still allows; null without it.</param>
/// <param name="PageSize">The size of page the walk began with.</param>
/// <param name="Start">Where in the change log the walk began, if its changes are to be followed; else null.</param>
internal sealed record SkipToken(SortPosition Position, long? Remaining, int PageSize, LogPlace? Start = null)
{
    private const string Option = "$skiptoken";
    private const int FirstValue = 3;
    private const int IdentityLength = 32;

    /// <summary>The token as text for a URL.</summary>
    /// <param name="query">The query it stands for: see <see cref="CollectionRequest.Identity"/>.</param>
    public string Write(string query)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(PageSize);
            if (Remaining is { } remaining)
                writer.WriteNumberValue(remaining);
            else
                writer.WriteNullValue();
            if (Start is { } start)
                writer.WriteStringValue($"{start.Source:N}{start.Position}");
            else
                writer.WriteNullValue();
            foreach (var value in Position.Values)
                PositionJson.Write(writer, value);
            writer.WriteEndArray();
        }
        return SealedText.Write(stream.ToArray(), query);
    }

    /// <summary>Reads a token given for this query in this order. Throws <see cref="FeedException"/> (400).</summary>
    public static SkipToken Read(string text, string query, IReadOnlyList<SortKey> order)
    {
        var json = SealedText.Read(text, query) ?? throw Wrong();
        try
        {
            return Parse(json, order);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw Wrong();
        }
    }

    private static SkipToken Parse(byte[] json, IReadOnlyList<SortKey> order)
    {
        using var document = JsonDocument.Parse(json);
        var items = document.RootElement.EnumerateArray().ToArray();
        if (items.Length != order.Count + FirstValue + 1)
            throw Wrong();
        var size = items[0].GetInt32();
        long? remaining = items[1].ValueKind == JsonValueKind.Null ? null : items[1].GetInt64();
        if (size <= 0 || remaining <= 0)
            throw Wrong();
        var values = items[FirstValue..].Select(PositionJson.Read).ToList();
        if (values[^1] is not string)
            throw Wrong();
        return new(new(values), remaining, size, ReadStart(items[2].GetString()));
    }

    private static LogPlace? ReadStart(string? text) => text switch
    {
        null => null,
        { Length: > IdentityLength } => new(
            Guid.ParseExact(text[..IdentityLength], "N"),
            long.TryParse(text.AsSpan(IdentityLength), null, out var position) ? position : throw Wrong()),
        _ => throw Wrong(),
    };

    private static FeedException Wrong() =>
        FeedException.Invalid(Option, "This $skiptoken was not given for this query. Begin again without it.");
}
