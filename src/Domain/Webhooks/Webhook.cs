using ConsumerSafety.Domain.Deliveries;

namespace ConsumerSafety.Domain.Webhooks;

/// <summary>An address of an agency's that is called when notices change.</summary>
public sealed record Webhook
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AgencyId { get; init; }

    /// <summary>What its agency calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The address, absolute.</summary>
    public required string Address { get; init; }

    /// <summary>Which notices: a query string as of the results page; empty for all.</summary>
    public required string Topic { get; init; }

    /// <summary>Which changes.</summary>
    public required IReadOnlyList<NoticeEventType> Events { get; init; }

    /// <summary>Whether it is called.</summary>
    public required WebhookState State { get; init; }

    /// <summary>What it is signed with, the newest first.</summary>
    public required IReadOnlyList<WebhookSecret> Secrets { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
