using ConsumerSafety.Api.Webhooks.Administration;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;

namespace ConsumerSafety.Web.Pages.Console.Webhooks;

/// <summary>The fields of the form of a webhook.</summary>
public sealed class WebhookInput
{
    /// <summary>The agency, for those who have none of their own.</summary>
    public string? AgencyId { get; set; }

    /// <summary>What its agency calls it.</summary>
    public string? Name { get; set; }

    /// <summary>The address to call.</summary>
    public string? Address { get; set; }

    /// <summary>Which notices.</summary>
    public string? Topic { get; set; }

    /// <summary>Which changes.</summary>
    public List<NoticeEventType> Events { get; set; } = [];

    /// <summary>Whether it is called.</summary>
    public bool IsActive { get; set; }

    /// <summary>The form of a new one: every event, called at once.</summary>
    public static WebhookInput New() => new() { Events = [.. Enum.GetValues<NoticeEventType>()], IsActive = true };

    /// <summary>The form of one that is there.</summary>
    public static WebhookInput Of(Webhook webhook) => new()
    {
        Name = webhook.Name,
        Address = webhook.Address,
        Topic = webhook.Topic.TrimStart('?'),
        Events = [.. webhook.Events],
        IsActive = webhook.State == WebhookState.Active,
    };

    /// <summary>What the form says.</summary>
    public WebhookForm ToForm() => new()
    {
        AgencyId = string.IsNullOrWhiteSpace(AgencyId) ? null : AgencyId.Trim(),
        Name = Name ?? "",
        Address = Address?.Trim() ?? "",
        Topic = Topic?.Trim() ?? "",
        Events = Events,
        State = IsActive ? WebhookState.Active : WebhookState.Paused,
    };
}
