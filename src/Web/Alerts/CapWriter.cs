using System.Text;
using System.Xml;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Feeds;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Alerts;

/// <summary>Writes messages of CAP 1.2, with an <c>info</c> in each language of the service.</summary>
internal sealed class CapWriter(CatalogueNames names, IOptions<PublicAddressOptions> address)
{
    private const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";
    private const int MaxProducts = 20;

    // GB/T 2260 has six digits, ISO 3166-1 two letters.
    private const int RegionCodeLength = 6;

    // Section 3.3.2: an offset in hours and minutes, never Z.
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>The document.</summary>
    public byte[] Write(CapMessage message)
    {
        using var output = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("alert", Namespace);
            Text(xml, "identifier", Identifier(message.Notice.Id!, message.Notice.Version));
            Text(xml, "sender", Sender(message.Notice));
            Text(xml, "sent", Instant(message.Sent));
            Text(xml, "status", message.IsTest ? "Test" : "Actual");
            Text(xml, "msgType", message.Type.ToString());
            Text(xml, "scope", "Public");
            if (message.IsTest)
                Text(xml, "note", Language.English[FeedTexts.Sample]);
            else if (message.Notice.ChangeReason is { } reason && message.Type != CapMessageType.Alert)
                Text(xml, "note", reason);
            if (message.Earlier.Count > 0)
                Text(xml, "references", string.Join(' ', message.Earlier.Select(revision => string.Join(',',
                    Sender(message.Notice), Identifier(message.Notice.Id!, revision.Version),
                    Instant(revision.RecordedAt)))));
            foreach (var language in Language.All)
                WriteInfo(xml, message, language);
            xml.WriteEndElement();
        }
        return output.ToArray();
    }

    private void WriteInfo(XmlWriter xml, CapMessage message, Language language)
    {
        var notice = message.Notice;
        xml.WriteStartElement("info", Namespace);
        Text(xml, "language", language.IsChinese ? "zh-CN" : "en-US");
        foreach (var category in CapTerms.Categories(notice))
            Text(xml, "category", category);
        Text(xml, "event", language[
            notice.Kind == NoticeKind.ElevatorNotice ? FeedTexts.LiftEvent : FeedTexts.AlertEvent]);
        Text(xml, "responseType", CapTerms.ResponseType(message.Type));
        Text(xml, "urgency", message.Type == CapMessageType.Cancel ? "Past" : "Immediate");
        Text(xml, "severity", "Severe");
        Text(xml, "certainty", CapTerms.Certainty(notice));
        Text(xml, "effective", Instant(message.Sent));
        Text(xml, "senderName", names.Agency(notice.PublisherId, language));
        Text(xml, "headline", notice.Title);
        if ((notice.Summary ?? notice.Body) is { } description)
            Text(xml, "description", description);
        if (Instruction(notice) is { } instruction)
            Text(xml, "instruction", instruction);
        Text(xml, "web", address.Value.Of(language.Path($"/notices/{notice.Id}")));
        if (notice is Recall { Hotline: { } hotline })
            Text(xml, "contact", hotline);
        foreach (var product in notice.Products.Take(MaxProducts))
            Pair(xml, "parameter", "Product", string.Join(' ', ((string?[])
                [product.Brand, product.Name, product.Model, product.Batch, product.Gtin]).OfType<string>()));
        WriteArea(xml, notice.RegionCode, language);
        xml.WriteEndElement();
    }

    private void WriteArea(XmlWriter xml, string? region, Language language)
    {
        xml.WriteStartElement("area", Namespace);
        Text(xml, "areaDesc", region is null ? language[FeedTexts.NoArea] : names.Region(region, language));
        if (region is not null)
            Pair(xml, "geocode", region.Length == RegionCodeLength ? "GB/T 2260" : "ISO 3166-1", region);
        xml.WriteEndElement();
    }

    private static string? Instruction(Notice notice) => notice switch
    {
        Recall recall => recall.Remedy,
        RiskAlert alert => alert.Advice,
        ConsumerTip tip => tip.Advice,
        _ => notice.Measures.Count == 0 ? null : string.Join('\n', notice.Measures),
    };

    // Section 3.2.1: no spaces, commas or restricted characters.
    private static string Identifier(string id, int version) => FormattableString.Invariant($"{id}.{version}");

    private string Sender(Notice notice) => $"{notice.PublisherId}@{new Uri(address.Value.PublicAddress).Host}";

    private static string Instant(DateTimeOffset instant) =>
        Language.InChina(instant).ToString(InstantFormat, System.Globalization.CultureInfo.InvariantCulture);

    private static void Text(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, XmlCharacters.Clean(text));

    private static void Pair(XmlWriter xml, string element, string name, string value)
    {
        xml.WriteStartElement(element, Namespace);
        Text(xml, "valueName", name);
        Text(xml, "value", value);
        xml.WriteEndElement();
    }
}
