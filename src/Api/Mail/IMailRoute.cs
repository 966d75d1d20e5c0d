using MimeKit;

namespace ConsumerSafety.Api.Mail;

/// <summary>Where mails go: to a server, or into a folder.</summary>
internal interface IMailRoute
{
    /// <summary>
    /// Opens the way, for some mails one after the other. Throws <see cref="MailRouteException"/> when that is closed
    /// at present.
    /// </summary>
    Task<IOpenMailRoute> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>An open way for mails.</summary>
internal interface IOpenMailRoute : IAsyncDisposable
{
    /// <summary>
    /// Sends a mail. Throws <see cref="MailRefusedException"/> when this mail was not taken, and
    /// <see cref="MailRouteException"/> when the way is closed.
    /// </summary>
    Task SendAsync(string id, MimeMessage message, CancellationToken cancellationToken);
}
