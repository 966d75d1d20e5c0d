using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ConsumerSafety.Api.Mail;

/// <summary>Sends mails through the server of the settings.</summary>
internal sealed class SmtpRoute(IOptions<MailOptions> options) : IMailRoute
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public async Task<IOpenMailRoute> OpenAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = (int)s_patience.TotalMilliseconds };
        try
        {
            var settings = options.Value;
            await client.ConnectAsync(settings.Host, settings.Port, Security(settings), cancellationToken);
            if (settings.User.Length > 0)
                await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
            return new Connection(client);
        }
        catch (Exception fault) when (IsOfRoute(fault) || fault is SmtpCommandException or AuthenticationException)
        {
            client.Dispose();
            throw new MailRouteException(fault.Message, fault);
        }
    }

    private static SecureSocketOptions Security(MailOptions settings) => settings.ParseSecurity() switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    private static bool IsOfRoute(Exception fault) => fault is SocketException or IOException or ProtocolException
        or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException
        or TimeoutException or NotSupportedException;

    private sealed class Connection(SmtpClient client) : IOpenMailRoute
    {
        public async Task SendAsync(string id, MimeMessage message, CancellationToken cancellationToken)
        {
            try
            {
                await client.SendAsync(message, cancellationToken);
            }
            catch (SmtpCommandException fault) when (IsOfMail(fault))
            {
                // The server's own words may repeat the address.
                var code = (int)fault.StatusCode;
                var answer = FormattableString.Invariant($"The server answered {code} ({fault.ErrorCode}).");
                throw new MailRefusedException(answer, code >= 500, fault);
            }
            catch (Exception fault) when (IsOfRoute(fault) || fault is SmtpCommandException)
            {
                throw new MailRouteException(fault.Message, fault);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                await client.DisconnectAsync(quit: client.IsConnected);
            }
            catch (Exception fault) when (IsOfRoute(fault))
            {
                // The mails before it were taken; the server need not hear goodbye.
            }
            client.Dispose();
        }

        // 421 closes the connection, whatever it answers to (RFC 5321, 3.8).
        private static bool IsOfMail(SmtpCommandException fault) =>
            fault.StatusCode != SmtpStatusCode.ServiceNotAvailable
            && fault.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
    }
}
