using System.Text;
using System.Xml;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Web.Feeds;
using ConsumerSafety.Web.Localization;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Discovery;

/// <summary>
/// <c>/opensearch.xml</c>: tells browsers and programs how to search here (OpenSearch 1.1, draft 6).
/// </summary>
internal static class OpenSearchEndpoint
{
    /// <summary>What it is.</summary>
    public const string ContentType = "application/opensearchdescription+xml";

    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
            routes.MapMethods(
                language.Path("/opensearch.xml"), [HttpMethods.Get, HttpMethods.Head],
                (HttpContext context, IOptions<PublicAddressOptions> address) =>
                {
                    context.Response.Headers.CacheControl = "public, max-age=3600";
                    return Results.Bytes(Write(language, address.Value), ContentType);
                });
    }

    private static byte[] Write(Language language, PublicAddressOptions address)
    {
        using var output = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true };
        using (var xml = XmlWriter.Create(output, settings))
        {
            void Text(string name, string value) => xml.WriteElementString(name, Namespace, value);
            void Link(string type, string relation, string path)
            {
                xml.WriteStartElement("Url", Namespace);
                xml.WriteAttributeString("type", type);
                xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString("template", address.Of(language.Path(path)));
                xml.WriteEndElement();
            }
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            // At most 16 and 48 characters, section 4.2.
            Text("ShortName", language[LayoutTexts.ServiceName]);
            Text("LongName", language[FeedTexts.SearchName]);
            Text("Description", language[FeedTexts.SearchDescription]);
            Link(AtomTypes.Html, "results", "/notices?q={searchTerms}&page={startPage?}");
            Link(AtomTypes.Atom, "results", "/feeds/notices.atom?q={searchTerms}&page={startPage?}");
            Link(AtomTypes.JsonFeed, "results", "/feeds/notices.json?q={searchTerms}&page={startPage?}");
            Link(ContentType, "self", "/opensearch.xml");
            xml.WriteStartElement("Image", Namespace);
            xml.WriteAttributeString("type", "image/svg+xml");
            xml.WriteString(address.Of("/favicon.svg"));
            xml.WriteEndElement();
            foreach (var spoken in Language.All)
                Text("Language", spoken.Tag);
            Text("InputEncoding", "UTF-8");
            Text("OutputEncoding", "UTF-8");
            xml.WriteEndElement();
        }
        return output.ToArray();
    }
}
