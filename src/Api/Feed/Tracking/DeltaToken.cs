using System.Text.Json;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Paging;

namespace ConsumerSafety.Api.Feed.Tracking;

/// <summary>
/// From where in which change log a client wants to know what has changed. It names the log and not an index, so that
/// it holds on every node, after every rebuild, and as long as the log lasts.
/// </summary>
/// <param name="Source">The database whose log it is.</param>
/// <param name="After">The last change the client has.</param>
/// <param name="UpTo">The last change of the round, within one; null for a new round.</param>
/// <param name="PageSize">The size of page the round began with; null for that of the service.</param>
/// <param name="From">The change after which the round began, within one.</param>
internal sealed record DeltaToken(
    Guid Source, long After, long? UpTo = null, int? PageSize = null, long? From = null)
{
    /// <summary>The name of the option that carries it.</summary>
    public const string Option = "$deltatoken";

    private const int Parts = 5;

    /// <summary>The token as text for a URL.</summary>
    /// <param name="query">The defining query: see <see cref="DefiningQuery"/>.</param>
    public string Write(string query) => SealedText.Write(
        JsonSerializer.SerializeToUtf8Bytes(
            new object?[] { Source.ToString("N"), After, UpTo, PageSize, From }), query);

    /// <summary>Reads a token given for this query. Throws <see cref="FeedException"/> (400).</summary>
    public static DeltaToken Read(string text, string query)
    {
        var json = SealedText.Read(text, query) ?? throw Wrong();
        try
        {
            using var document = JsonDocument.Parse(json);
            var items = document.RootElement.EnumerateArray().ToArray();
            if (items.Length != Parts)
                throw Wrong();
            var token = new DeltaToken(
                Guid.ParseExact(items[0].GetString() ?? "", "N"), items[1].GetInt64(), ReadNumber(items[2]),
                (int?)ReadNumber(items[3]), ReadNumber(items[4]));
            return token is { After: >= 0, PageSize: null or > 0 } && !(token.UpTo < token.After)
                && token.UpTo is null == token.From is null && !(token.From > token.After)
                ? token
                : throw Wrong();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw Wrong();
        }
    }

    private static long? ReadNumber(JsonElement item) =>
        item.ValueKind == JsonValueKind.Null ? null : item.GetInt64();

    private static FeedException Wrong() => FeedException.Invalid(
        Option, "This $deltatoken was not given for this query; a delta link has to be used as it came, without"
        + " options added or changed (OData protocol 4.01, 11.3.1). Begin again without it.");
}
