using ConsumerSafety.Storage.Resilience;

namespace ConsumerSafety.Api.Complaints;

/// <summary>
/// How long a person waits for the database. Storage tries for minutes, which suits work nobody waits for; somebody who
/// fills in a form is better told soon that it is busy, while all that was typed still stands there.
/// </summary>
public sealed class Patience(TimeProvider clock)
{
    /// <summary>The longest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>
    /// Does something with the database. Throws <see cref="DatabaseUnavailableException"/> when it takes too long; then
    /// it is given up, and what has not begun to be committed by then never is.
    /// </summary>
    public async Task<T> WaitAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // SQLite waits for its lock without giving the thread back.
        var running = Task.Run(() => work(limit.Token), CancellationToken.None);
        try
        {
            return await running.WaitAsync(Longest, clock, cancellationToken);
        }
        catch (TimeoutException fault)
        {
            throw new DatabaseUnavailableException("The database is busy; the same may be tried again soon.", fault);
        }
        finally
        {
            if (!running.IsCompleted)
                await limit.CancelAsync();
        }
    }
}
