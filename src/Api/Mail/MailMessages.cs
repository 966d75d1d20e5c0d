using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Storage.Mail;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ConsumerSafety.Api.Mail;

/// <summary>Mails as they go over the wire: RFC 5322, 2045 to 2047.</summary>
internal sealed class MailMessages(IOptions<MailOptions> options, IOptions<PublicAddressOptions> address)
{
    private readonly string _host = new Uri(address.Value.PublicAddress).IdnHost;

    /// <summary>The message of a mail: the same mail always has the same Message-ID and date.</summary>
    public MimeMessage Create(LeasedMail leased, OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            MessageId = $"{leased.Id}@{_host}",
            Date = leased.CreatedAt,
            Subject = OneLine(mail.Subject),
        };
        message.From.Add(new MailboxAddress(options.Value.FromName, options.Value.From));
        message.To.Add(new MailboxAddress("", mail.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        foreach (var header in mail.Headers)
            message.Headers.Add(header.Name, header.Value);
        var text = new TextPart("plain") { Text = mail.Text };
        message.Body = mail.Html is null
            ? text
            : new MultipartAlternative(text, new TextPart("html") { Text = mail.Html });
        message.Body.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        return message;
    }

    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}
