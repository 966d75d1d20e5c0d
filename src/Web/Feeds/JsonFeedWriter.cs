using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedWriter
{
    /// <summary>What it is.</summary>
    public const string ContentType = "application/feed+json; charset=utf-8";

    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The document.</summary>
    public static byte[] Write(NoticeFeed feed)
    {
        var document = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["description"] = feed.Subtitle,
            ["home_page_url"] = feed.PageAddress,
            ["feed_url"] = feed.Address.Json,
            ["language"] = feed.Language.Tag,
        };
        if (feed.Next is { } next)
            document["next_url"] = next.Json;
        document["items"] = new JsonArray([.. feed.Entries.Select(ToItem)]);
        return JsonSerializer.SerializeToUtf8Bytes(document, s_options);
    }

    private static JsonObject ToItem(FeedEntry entry)
    {
        var item = new JsonObject
        {
            ["id"] = entry.Id,
            ["url"] = entry.Address,
            ["title"] = entry.Title,
            ["content_html"] = entry.Content,
            ["date_modified"] = entry.UpdatedAt.UtcDateTime.ToString("O"),
            ["authors"] = new JsonArray(new JsonObject { ["name"] = entry.Publisher }),
            ["tags"] = new JsonArray([.. entry.Tags.Select(tag => (JsonNode)tag.Label)]),
            ["language"] = entry.Notice.Language,
        };
        if (WebAddress.Followable(entry.Notice.SourceUrl) is { } source)
            item["external_url"] = source;
        if (entry.Summary is { } summary)
            item["summary"] = summary;
        if (entry.Notice.PublishedAt is { } published)
            item["date_published"] = published.UtcDateTime.ToString("O");
        if (entry.Notice.Attachments.Select(ToAttachment).OfType<JsonObject>().ToArray() is { Length: > 0 } attachments)
            item["attachments"] = new JsonArray(attachments);
        return item;
    }

    // Null where the address is none that a reader may follow.
    private static JsonObject? ToAttachment(Attachment attachment)
    {
        if (WebAddress.Followable(attachment.Url) is not { } address)
            return null;
        var json = new JsonObject
        {
            ["url"] = address,
            ["mime_type"] = attachment.MediaType ?? "application/octet-stream",
            ["title"] = attachment.Name,
        };
        if (attachment.Length is { } length)
            json["size_in_bytes"] = length;
        return json;
    }
}
