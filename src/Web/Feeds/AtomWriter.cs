using System.Text;
using System.Xml;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287), its pages joined as RFC 5005, section 3 says.</summary>
internal static class AtomWriter
{
    /// <summary>What it is.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The document.</summary>
    public static byte[] Write(NoticeFeed feed)
    {
        using var output = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language.Tag);
            Text(xml, "id", feed.Address.Atom);
            Text(xml, "title", feed.Title);
            Text(xml, "subtitle", feed.Subtitle);
            Text(xml, "updated", Instant(feed.UpdatedAt));
            Link(xml, "self", feed.Address.Atom, AtomTypes.Atom);
            Link(xml, "alternate", feed.PageAddress, AtomTypes.Html);
            Link(xml, "alternate", feed.Address.Json, AtomTypes.JsonFeed);
            if (feed.Next is { } next)
                Link(xml, "next", next.Atom, AtomTypes.Atom);
            if (feed.Previous is { } previous)
                Link(xml, "previous", previous.Atom, AtomTypes.Atom);
            foreach (var entry in feed.Entries)
                Write(xml, entry);
            xml.WriteEndElement();
        }
        return output.ToArray();
    }

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        Text(xml, "updated", Instant(entry.UpdatedAt));
        if (entry.Notice.PublishedAt is { } published)
            Text(xml, "published", Instant(published));
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", entry.Publisher);
        xml.WriteEndElement();
        Link(xml, "alternate", entry.Address, AtomTypes.Html);
        if (entry.AlertAddress is { } alert)
            Link(xml, "alternate", alert, AtomTypes.Alert);
        if (WebAddress.Followable(entry.Notice.SourceUrl) is { } source)
            Link(xml, "via", source, null);
        foreach (var attachment in entry.Notice.Attachments)
            if (WebAddress.Followable(attachment.Url) is { } address)
                Link(xml, "enclosure", address, attachment.MediaType, attachment.Name, attachment.Length);
        foreach (var (code, label) in entry.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", code);
            xml.WriteAttributeString("label", label);
            xml.WriteEndElement();
        }
        if (entry.Summary is { } summary)
            Text(xml, "summary", summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlCharacters.Clean(entry.Content));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, XmlCharacters.Clean(text));

    private static void Link(
        XmlWriter xml, string relation, string address, string? type, string? title = null, long? length = null)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", XmlCharacters.Clean(address));
        if (title is not null)
            xml.WriteAttributeString("title", XmlCharacters.Clean(title));
        if (length is { } bytes)
            xml.WriteAttributeString("length", XmlConvert.ToString(bytes));
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) =>
        XmlConvert.ToString(instant.UtcDateTime, XmlDateTimeSerializationMode.Utc);
}
