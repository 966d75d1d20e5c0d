namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>What is sent again.</summary>
/// <param name="Deliveries">How many deliveries.</param>
public sealed record ReplayResult(int Deliveries);
