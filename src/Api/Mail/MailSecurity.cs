namespace ConsumerSafety.Api.Mail;

/// <summary>How the way to the mail server is kept from others.</summary>
internal enum MailSecurity
{
    /// <summary>TLS after a greeting in the clear; without it nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}
