using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Downloads;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Web.Feeds;
using ConsumerSafety.Web.Localization;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Discovery;

/// <summary>Describes the open data as a catalogue of DCAT 3 (W3C) in JSON-LD, texts in both languages.</summary>
internal sealed class DataCatalogue(IServiceProvider services, IOptions<PublicAddressOptions> address)
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true,
    };

    /// <summary>The document.</summary>
    public byte[] Write()
    {
        // There are none where the settings say so.
        var files = services.GetService<OfferedFiles>()?.Current ?? [];
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["@context"] = Context(),
            ["@id"] = address.Value.Of("/data.json"),
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = Texts(LayoutTexts.ServiceName),
            ["dct:description"] = Texts(LayoutTexts.ServiceLine),
            ["foaf:homepage"] = Link(address.Value.Of("/")),
            ["dct:language"] = new JsonArray([.. Language.All.Select(language => (JsonNode)language.Tag)]),
            ["dcat:service"] = Service(),
            ["dcat:dataset"] = new JsonArray([.. EntitySets.All.Select(set => DataSet(set, files))]),
        }, s_options);
    }

    private static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    private JsonObject Service() => new()
    {
        ["@id"] = address.Value.Of("/odata"),
        ["@type"] = "dcat:DataService",
        ["dct:title"] = "OData 4.01",
        ["dcat:endpointURL"] = Link(address.Value.Of("/odata")),
        ["dcat:endpointDescription"] = Link(address.Value.Of("/odata/$metadata")),
        ["dct:conformsTo"] = Link("https://docs.oasis-open.org/odata/odata/v4.01/"),
    };

    private JsonObject DataSet(EntitySet set, IReadOnlyList<DownloadFile> files)
    {
        var offered = files.Where(file => file.Set == set.Name).ToList();
        var data = new JsonObject
        {
            ["@id"] = address.Value.Of($"/data.json#{set.Name}"),
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = set.Name,
            ["dct:title"] = set.Name,
            ["dct:description"] = Texts(TypeDescriptions.Of(set)),
            ["dcat:landingPage"] =
                Link(address.Value.Of(set.Kind is { } kind ? $"/notices?kind={kind}" : "/developers")),
            ["dcat:distribution"] = new JsonArray([.. Distributions(set), .. offered.Select(ToDistribution)]),
        };
        if (offered.Count > 0)
            data["dct:modified"] = Instant(offered.Max(file => file.ModifiedAt));
        return data;
    }

    private IEnumerable<JsonNode> Distributions(EntitySet set)
    {
        var feed = address.Value.Of($"/odata/{set.Name}");
        yield return Distribution("OData", feed, "application/json");
        yield return Distribution("CSV", feed + "?$format=csv", "text/csv");
        if (!set.HoldsNotices)
            yield break;
        var query = set.Kind is { } kind ? $"?kind={kind}" : "";
        yield return Distribution("Atom", address.Value.Of("/feeds/notices.atom" + query), AtomTypes.Atom);
        yield return Distribution("JSON Feed", address.Value.Of("/feeds/notices.json" + query), AtomTypes.JsonFeed);
    }

    private JsonObject Distribution(string title, string accessAddress, string mediaType) => new()
    {
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = title,
        ["dcat:accessURL"] = Link(accessAddress),
        ["dcat:mediaType"] = mediaType,
        ["dcat:accessService"] = Link(address.Value.Of("/odata")),
    };

    private JsonObject ToDistribution(DownloadFile file) => new()
    {
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = file.Name,
        ["dcat:accessURL"] = Link(address.Value.Of("/downloads/index.json")),
        ["dcat:downloadURL"] = Link(address.Value.Of(OfferedFiles.PathOf(file))),
        ["dcat:mediaType"] = file.MediaType,
        ["dcat:byteSize"] = file.Bytes,
        ["dct:modified"] = Instant(file.ModifiedAt),
        ["spdx:checksum"] = new JsonObject
        {
            ["spdx:algorithm"] = Link("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            ["spdx:checksumValue"] = file.Sha256,
        },
    };

    private static JsonObject Link(string target) => new() { ["@id"] = target };

    private static JsonObject Instant(DateTimeOffset instant) => new()
    {
        ["@type"] = "xsd:dateTime",
        ["@value"] = instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
    };

    private static JsonArray Texts(LocalizedText text) => new([.. Language.All.Select(language => new JsonObject
    {
        ["@language"] = language.Tag, ["@value"] = language[text],
    })]);
}
