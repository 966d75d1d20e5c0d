namespace ConsumerSafety.Storage.Webhooks;

/// <summary>A call of a webhook that this node is to make now.</summary>
public sealed class DueCall
{
    /// <summary>The delivery; what the call is named after.</summary>
    public string Id { get; init; } = "";

    /// <summary>The webhook.</summary>
    public string TargetId { get; init; } = "";

    /// <summary>The change it tells of.</summary>
    public long Sequence { get; init; }

    /// <summary>How often it was tried before.</summary>
    public int Attempts { get; init; }

    /// <summary>How many calls of the webhook failed since one succeeded.</summary>
    public int Failures { get; init; }
}
