namespace ConsumerSafety.Storage.Log;

/// <summary>The end of the change log and of the audit chain.</summary>
internal sealed class LogHead
{
    public long LastSequence { get; init; }

    public byte[] LastHash { get; init; } = [];
}
