namespace ConsumerSafety.Storage.Tests;

/// <summary>Gives some zeros and then breaks off, as the stream of a client that goes away.</summary>
public sealed class BrokenStream(int length) : MemoryStream(new byte[length])
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await base.ReadAsync(buffer, cancellationToken);
        return count > 0 ? count : throw new IOException("The client went away.");
    }
}
