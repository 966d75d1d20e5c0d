namespace ConsumerSafety.Domain.Changes;

/// <summary>Wakes the tailers of this process after a commit, so that they need not wait for their timer.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Says that something was committed.</summary>
    public void Notify() =>
        Interlocked.Exchange(ref _source, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>
    /// A task that ends at the next <see cref="Notify"/>. Take it before reading the log: what is committed after the
    /// reading then ends it.
    /// </summary>
    public Task Next => Volatile.Read(ref _source).Task;
}
