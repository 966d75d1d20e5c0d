namespace ConsumerSafety.Domain.Webhooks;

/// <summary>One call of a webhook.</summary>
public sealed record WebhookCall
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset CalledAt { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required int Milliseconds { get; init; }

    /// <summary>The status of the answer; null when none came.</summary>
    public int? Status { get; init; }

    /// <summary>The beginning of the answer.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Why it counts as failed; null when it succeeded.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the other side took what was sent.</summary>
    public bool IsSuccess => Fault is null;
}
