namespace ConsumerSafety.Api.Mail;

/// <summary>Settings of mail, section <c>ConsumerSafety:Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Mail";

    /// <summary>The SMTP server; without one, mails are written to <see cref="Directory"/>.</summary>
    public string Host { get; set; } = "";

    /// <summary>The port of the server.</summary>
    public int Port { get; set; } = 587;

    /// <summary><c>StartTls</c> (needed), <c>Tls</c> (from the first byte) or <c>None</c>.</summary>
    public string Security { get; set; } = nameof(MailSecurity.StartTls);

    /// <summary>Who signs in at the server; without one nobody does.</summary>
    public string User { get; set; } = "";

    /// <summary>The password of <see cref="User"/>.</summary>
    public string Password { get; set; } = "";

    /// <summary>The address mails come from.</summary>
    public string From { get; set; } = "no-reply@localhost.localdomain";

    /// <summary>The name mails come from.</summary>
    public string FromName { get; set; } = "ConsumerSafety";

    /// <summary>Where mails are written without a server; by default <c>mail</c> below the data directory.</summary>
    public string Directory { get; set; } = "";

    /// <summary>How often a mail is tried before it is given up, 1 to 100.</summary>
    public int MaxAttempts { get; set; } = 12;

    /// <summary>The security, which the validator has found to be one.</summary>
    internal MailSecurity ParseSecurity() => Enum.Parse<MailSecurity>(Security, ignoreCase: true);
}
