namespace ConsumerSafety.Api.Uploads;

/// <summary>Wakes this node's worker at once; other nodes look by themselves.</summary>
internal sealed class UploadSignal : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    /// <summary>There is work.</summary>
    public void Notify()
    {
        if (_signal.CurrentCount == 0)
            _signal.Release();
    }

    /// <summary>Waits for work, or for the time to look for it.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        await _signal.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _signal.Dispose();
}
