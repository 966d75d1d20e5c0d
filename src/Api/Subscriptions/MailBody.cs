using System.Globalization;
using System.Net;
using System.Text;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>The same words as plain text and as simple HTML.</summary>
internal sealed class MailBody(string language)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    /// <summary>The plain text.</summary>
    public string Text => _text.ToString().TrimEnd() + "\n";

    /// <summary>The HTML, a whole page.</summary>
    public string Html => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head><meta charset="utf-8"><title>{Say(SubscriptionTexts.Service)}</title></head>
        <body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">
        {_html}</body>
        </html>

        """;

    /// <summary>A sentence in the language of the mail, with values put in.</summary>
    public string Say(LocalizedText text, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, text.In(language), values);

    /// <summary>A paragraph.</summary>
    public void AddParagraph(string text)
    {
        _text.Append(text).Append("\n\n");
        _html.Append("<p>").Append(WebUtility.HtmlEncode(text)).Append("</p>\n");
    }

    /// <summary>A heading that leads somewhere, with lines of words below.</summary>
    public void AddEntry(string heading, string address, IEnumerable<string> lines)
    {
        _html.Append("<h2 style=\"font-size: 1.1em; margin-bottom: 0\"><a href=\"")
            .Append(WebUtility.HtmlEncode(address)).Append("\">")
            .Append(WebUtility.HtmlEncode(heading)).Append("</a></h2>\n");
        _text.Append("* ").Append(heading).Append('\n');
        foreach (var line in lines)
        {
            _text.Append("  ").Append(line).Append('\n');
            _html.Append("<p style=\"margin: 0\">").Append(WebUtility.HtmlEncode(line)).Append("</p>\n");
        }
        _text.Append("  ").Append(address).Append("\n\n");
    }

    /// <summary>A link.</summary>
    public void AddLink(string label, string address)
    {
        _text.Append(Say(SubscriptionTexts.Labelled, label, address)).Append("\n\n");
        _html.Append("<p><a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">")
            .Append(WebUtility.HtmlEncode(label)).Append("</a></p>\n");
    }

    /// <summary>A line between what is told and why it is sent.</summary>
    public void AddRule()
    {
        // Two hyphens and a blank: what follows is no part of the message (RFC 3676, 4.3).
        _text.Append("-- \n");
        _html.Append("<hr>\n");
    }
}
