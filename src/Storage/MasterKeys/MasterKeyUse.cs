namespace ConsumerSafety.Storage.MasterKeys;

/// <summary>A master key that is kept, and what is encrypted with it.</summary>
public sealed class MasterKeyUse
{
    /// <summary>What it is called.</summary>
    public string Id { get; init; } = "";

    /// <summary>Since when there is this key, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many keys of complaints are encrypted with it.</summary>
    public long Complaints { get; init; }
}
