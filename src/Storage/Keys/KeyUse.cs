namespace ConsumerSafety.Storage.Keys;

/// <summary>How a key was used.</summary>
public sealed class KeyUse
{
    /// <summary>The prefix of the key.</summary>
    public string KeyId { get; init; } = "";

    /// <summary>When it was last used, to the minute or so.</summary>
    public DateTimeOffset LastUsedAt { get; init; }
}
