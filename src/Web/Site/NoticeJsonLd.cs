using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Site;

/// <summary>A notice as schema.org JSON-LD: an announcement about products.</summary>
internal static class NoticeJsonLd
{
    private const int MaxProducts = 20;

    // The encoder escapes <, >, & and quotes whatever ranges it allows, so nothing ends the script element.
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The JSON, safe to stand inside a script element.</summary>
    public static string Write(Notice notice, string publisher, string category, string address) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "SpecialAnnouncement",
        ["@id"] = address,
        ["url"] = address,
        ["identifier"] = notice.Id,
        ["name"] = notice.Title,
        ["text"] = notice.Summary ?? notice.Body,
        ["category"] = category,
        ["inLanguage"] = notice.Language,
        ["datePosted"] = notice.PublishedAt?.ToString("O"),
        ["dateModified"] = notice.UpdatedAt?.ToString("O"),
        ["creativeWorkStatus"] = notice.Status.ToString(),
        ["version"] = notice.Version,
        ["isBasedOn"] = WebAddress.Followable(notice.SourceUrl),
        ["publisher"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = publisher },
        ["about"] = new JsonArray([.. notice.Products.Take(MaxProducts).Select(ToJson)]),
    }.ToJsonString(s_options);

    private static JsonObject ToJson(Product product) => new()
    {
        ["@type"] = "Product",
        ["name"] = product.Name ?? product.Brand ?? product.Model,
        ["brand"] = product.Brand is null ? null : new JsonObject { ["@type"] = "Brand", ["name"] = product.Brand },
        ["model"] = product.Model,
        ["gtin"] = product.Gtin,
        ["manufacturer"] = product.Manufacturer is null
            ? null
            : new JsonObject { ["@type"] = "Organization", ["name"] = product.Manufacturer },
    };
}
