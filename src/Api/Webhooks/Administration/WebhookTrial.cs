using ConsumerSafety.Domain.Webhooks;

namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>What became of the wish to try a webhook.</summary>
public abstract record WebhookTrial
{
    private WebhookTrial()
    {
    }

    /// <summary>It was called; <paramref name="Call"/> says how that went.</summary>
    public sealed record Called(WebhookCall Call) : WebhookTrial;

    /// <summary>Its agency has tried so many within a minute that none was called.</summary>
    public sealed record TooOften : WebhookTrial;

    /// <summary>There is none the caller may see.</summary>
    public sealed record NotFound : WebhookTrial;
}
