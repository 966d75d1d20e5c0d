namespace ConsumerSafety.Domain.Deliveries;

/// <summary>The ways on which others are told of changes, as they are kept.</summary>
public static class Channels
{
    /// <summary>Mails to subscribers.</summary>
    public const string Mail = "mail";

    /// <summary>Calls of webhooks.</summary>
    public const string Webhook = "webhook";
}
