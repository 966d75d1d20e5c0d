namespace ConsumerSafety.Storage.Mail;

/// <summary>How far a mail is.</summary>
internal enum MailState
{
    /// <summary>It is to be sent.</summary>
    Waiting,

    /// <summary>A server took it, or it was written to a file.</summary>
    Sent,

    /// <summary>It was given up.</summary>
    Dead,
}
