using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Webhooks;

namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>What became of something done to a webhook.</summary>
public abstract record WebhookOutcome
{
    /// <summary>It is done.</summary>
    /// <param name="Webhook">The webhook as it is now.</param>
    /// <param name="Secret">A new secret, which is shown this once; null when there is none.</param>
    public sealed record Done(Webhook Webhook, string? Secret = null) : WebhookOutcome;

    /// <summary>There is no such webhook, or none the caller may know of.</summary>
    public sealed record NotFound : WebhookOutcome;

    /// <summary>The caller may not do so for this agency.</summary>
    public sealed record Forbidden : WebhookOutcome;

    /// <summary>Something is not as expected; nothing was changed.</summary>
    /// <param name="Faults">What.</param>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : WebhookOutcome;
}
