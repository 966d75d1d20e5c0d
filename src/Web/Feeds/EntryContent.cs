using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Feeds;

/// <summary>What a reader shows of a notice: HTML of paragraphs and lists, every value encoded.</summary>
internal static class EntryContent
{
    private const int MaxProducts = 20;
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The HTML.</summary>
    public static string Write(NoticeView view, Language language)
    {
        var html = new StringBuilder();
        if (view.IsSample)
            Paragraph(html, language[FeedTexts.Sample]);
        if (view.Notice is { ChangeReason: { } reason, Status: not NoticeStatus.Published })
            Paragraph(html, language[FeedTexts.Reason, reason]);
        if (view.Notice.Summary is { } summary)
            Paragraph(html, summary);
        List(html, view.Details.SelectMany(Lines));
        foreach (var product in view.Products.Take(MaxProducts))
        {
            Paragraph(html, product.Heading);
            List(html, product.Properties.SelectMany(Lines));
        }
        var more = view.Notice.Products.Count - MaxProducts;
        if (more > 0)
            Paragraph(html, language[FeedTexts.MoreProducts, more]);
        if (view.Notice.Summary is null)
            foreach (var paragraph in view.Paragraphs)
                Paragraph(html, paragraph);
        return html.ToString();
    }

    private static IEnumerable<string> Lines(PropertyView property) =>
        [$"{property.Label}: {string.Join("; ", property.Values.Select(value => value.Text))}"];

    private static void Paragraph(StringBuilder html, string text) =>
        html.Append("<p>").Append(s_encoder.Encode(text)).Append("</p>");

    private static void List(StringBuilder html, IEnumerable<string> lines)
    {
        var items = string.Concat(lines.Select(line => $"<li>{s_encoder.Encode(line)}</li>"));
        if (items.Length > 0)
            html.Append("<ul>").Append(items).Append("</ul>");
    }
}
