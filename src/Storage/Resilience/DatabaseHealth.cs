namespace ConsumerSafety.Storage.Resilience;

/// <summary>What a health check needs to know of the database.</summary>
public sealed class DatabaseHealth
{
    /// <summary>Whether calls go through to the database.</summary>
    public BreakerState BreakerState => throw new NotImplementedException();

    /// <summary>Opens a connection and asks one question; null when that worked, else why not, in one line.</summary>
    public Task<string?> CheckAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}
