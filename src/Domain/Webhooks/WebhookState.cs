namespace ConsumerSafety.Domain.Webhooks;

/// <summary>Whether a webhook is called.</summary>
public enum WebhookState
{
    /// <summary>It is called.</summary>
    Active,

    /// <summary>Its agency wants no calls for now.</summary>
    Paused,

    /// <summary>It failed for days and is called no more until its agency says so.</summary>
    Disabled,
}
