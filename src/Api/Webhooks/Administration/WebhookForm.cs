using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;

namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>What an agency says about a webhook.</summary>
public sealed record WebhookForm
{
    /// <summary>Whose it is; null for the agency of the caller. Not changed later.</summary>
    public string? AgencyId { get; init; }

    /// <summary>What its agency calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The address to call, absolute.</summary>
    public required string Address { get; init; }

    /// <summary>Which notices: a query string as of the results page; empty for all.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Which changes.</summary>
    public IReadOnlyList<NoticeEventType> Events { get; init; } = Enum.GetValues<NoticeEventType>();

    /// <summary>Whether it is called: <c>Active</c> or <c>Paused</c>.</summary>
    public WebhookState State { get; init; } = WebhookState.Active;
}
