using ConsumerSafety.Domain.Mail;

namespace ConsumerSafety.Storage.Mail;

/// <summary>What a mail must be to be taken in. A mail that is not so is a mistake of the program's.</summary>
internal static class MailRules
{
    private static readonly string[] s_own =
    [
        "From", "Sender", "To", "Cc", "Bcc", "Reply-To", "Subject", "Date", "Message-Id", "Mime-Version",
        "Content-Type", "Content-Transfer-Encoding", "Content-Language",
    ];

    /// <summary>Throws <see cref="ArgumentException"/> when a mail is not sound.</summary>
    public static void Check(OutgoingMail mail)
    {
        if (MailAddress.Read(mail.To) is null)
            throw new ArgumentException("The recipient has no sound e-mail address.", nameof(mail));
        ArgumentException.ThrowIfNullOrWhiteSpace(mail.Subject);
        ArgumentException.ThrowIfNullOrWhiteSpace(mail.Text);
        if (mail.Id is { } id && !(id.Length is > 0 and <= 100 && id.All(IsOfId)))
            throw new ArgumentException($"'{id}' cannot name a mail.", nameof(mail));
        foreach (var header in mail.Headers)
            if (!IsSound(header))
                throw new ArgumentException($"The header '{header.Name}' cannot be added to a mail.", nameof(mail));
    }

    private static bool IsSound(MailHeader header) =>
        header.Name.Length > 0
        && header.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && !s_own.Contains(header.Name, StringComparer.OrdinalIgnoreCase)
        && header.Value.All(c => c is >= ' ' and <= '~');

    private static bool IsOfId(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.';
}
