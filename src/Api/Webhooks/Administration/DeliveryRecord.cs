using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;

namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>A delivery with every call that was made for it.</summary>
/// <param name="Delivery">The delivery; its Id is the <c>webhook-id</c> of the calls.</param>
/// <param name="Calls">The calls, the first first.</param>
public sealed record DeliveryRecord(Delivery Delivery, IReadOnlyList<WebhookCall> Calls);
