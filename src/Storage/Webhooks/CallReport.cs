using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;

namespace ConsumerSafety.Storage.Webhooks;

/// <summary>What came of a call.</summary>
/// <param name="Due">The call.</param>
/// <param name="Call">How it went; null when there was nothing to be sent.</param>
/// <param name="State">How far the delivery is now.</param>
/// <param name="DueAt">When it is tried again, for one that waits.</param>
/// <param name="ResumeAt">When the webhook may be called again.</param>
public sealed record CallReport(
    DueCall Due, WebhookCall? Call, DeliveryState State, DateTimeOffset DueAt, DateTimeOffset ResumeAt);
