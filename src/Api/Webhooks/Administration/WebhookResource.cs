using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;

namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>A webhook as programs see it.</summary>
public sealed record WebhookResource
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AgencyId { get; init; }

    /// <summary>What its agency calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The address that is called.</summary>
    public required string Address { get; init; }

    /// <summary>Which notices, as a query string; empty for all.</summary>
    public required string Topic { get; init; }

    /// <summary>Which changes.</summary>
    public required IReadOnlyList<NoticeEventType> Events { get; init; }

    /// <summary>Whether it is called.</summary>
    public required WebhookState State { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A new secret to check signatures with, <c>whsec_…</c>; in this answer and never again.</summary>
    public string? Secret { get; init; }

    /// <summary>A webhook, with its new secret where there is one.</summary>
    public static WebhookResource Of(Webhook webhook, string? secret = null) => new()
    {
        Id = webhook.Id,
        AgencyId = webhook.AgencyId,
        Name = webhook.Name,
        Address = webhook.Address,
        Topic = webhook.Topic,
        Events = webhook.Events,
        State = webhook.State,
        CreatedAt = webhook.CreatedAt,
        Secret = secret,
    };
}
