namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>A period of changes to be sent again.</summary>
public sealed record ReplayRequest
{
    /// <summary>Its beginning.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Its end, which is not in it.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Whether it begins before it ends, and is not too long.</summary>
    internal bool IsSound => From < To && To - From <= WebhookOperations.LongestPeriod;
}
