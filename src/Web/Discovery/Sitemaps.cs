using System.Text;
using System.Xml;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Discovery;

/// <summary>Writes sitemaps. The catalogue is cut into parts by key, so that old parts stay as they are.</summary>
internal sealed class Sitemaps(CatalogueSearch search, IOptions<PublicAddressOptions> address)
{
    /// <summary>How many notices a part holds; with two languages far below the 50,000 addresses allowed.</summary>
    public const int PartSize = 10_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private static readonly string[] s_pages =
        ["/", "/notices", "/campaigns", "/statistics", "/statistics/accounts", "/developers", "/about"];

    /// <summary>The list of all sitemaps.</summary>
    public byte[] WriteIndex(CancellationToken cancellationToken) => Write("sitemapindex", xml =>
    {
        var counting = new NoticeQuery(EntitySets.Notices) { Top = 0, WithCount = true };
        var count = search.Search(counting, cancellationToken).Count ?? 0;
        var parts = (count + PartSize - 1) / PartSize;
        var names = Enumerable.Range(1, (int)parts).Select(part => FormattableString.Invariant($"notices-{part}"));
        foreach (var name in names.Prepend("pages"))
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, address.Value.Of($"/sitemaps/{name}.xml"));
            xml.WriteEndElement();
        }
    });

    /// <summary>The pages that are no notices.</summary>
    public byte[] WritePages(CancellationToken cancellationToken) => Write("urlset", xml =>
    {
        foreach (var path in s_pages)
            WritePage(xml, path, null);
        var campaigns = new NoticeQuery(EntitySets.Campaigns) { Top = PartSize };
        foreach (var row in search.Search(campaigns, cancellationToken).Rows)
            WritePage(xml, $"/campaigns/{Uri.EscapeDataString(row.Id)}", null);
    });

    /// <summary>A part of the notices, from 1; null when there is no such part.</summary>
    public byte[]? WriteNotices(int part, CancellationToken cancellationToken)
    {
        if (part < 1 || part > int.MaxValue / PartSize)
            return null;
        var query = new NoticeQuery(EntitySets.Notices) { Skip = (part - 1) * PartSize, Top = PartSize };
        var rows = search.Search(query, cancellationToken).Rows;
        return rows.Count == 0 ? null : Write("urlset", xml => WriteNotices(xml, rows));
    }

    private void WriteNotices(XmlWriter xml, IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
            WritePage(xml, $"/notices/{row.Id}", row.Instant(nameof(Notice.UpdatedAt)));
    }

    private void WritePage(XmlWriter xml, string path, DateTimeOffset? changedAt)
    {
        foreach (var language in Language.All)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, address.Value.Of(language.Path(path)));
            if (changedAt is { } instant)
                xml.WriteElementString(
                    "lastmod", Namespace, XmlConvert.ToString(instant.UtcDateTime, XmlDateTimeSerializationMode.Utc));
            foreach (var alternate in Language.All)
            {
                xml.WriteStartElement("link", Html);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", alternate.Tag);
                xml.WriteAttributeString("href", address.Value.Of(alternate.Path(path)));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
    }

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Namespace);
            if (root == "urlset")
                xml.WriteAttributeString("xmlns", "xhtml", null, Html);
            content(xml);
            xml.WriteEndElement();
        }
        return output.ToArray();
    }
}
