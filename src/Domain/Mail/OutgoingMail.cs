namespace ConsumerSafety.Domain.Mail;

/// <summary>A mail to one person, on its way out.</summary>
/// <param name="To">The bare address of the recipient, <c>a@example.org</c>; <see cref="MailAddress"/>.</param>
/// <param name="Language">The language it is written in, BCP 47: <c>zh-CN</c>, <c>en</c>.</param>
/// <param name="Subject">One line; line breaks and other control characters become spaces.</param>
/// <param name="Text">The plain text, always there.</param>
public sealed record OutgoingMail(string To, string Language, string Subject, string Text)
{
    /// <summary>The same as HTML, or null.</summary>
    public string? Html { get; init; }

    /// <summary>More headers, <c>List-Unsubscribe</c>; those that the mail has anyway are refused.</summary>
    public IReadOnlyList<MailHeader> Headers { get; init; } = [];

    /// <summary>
    /// What the mail is, 1 to 100 letters, digits, points and hyphens: a second mail of the same name is not taken in,
    /// and its Message-ID is made of it, so that a mail sent twice can be told as one. Null for a new name.
    /// </summary>
    public string? Id { get; init; }
}

/// <summary>A header of a mail.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value: one line of ASCII.</param>
public sealed record MailHeader(string Name, string Value);
