using Microsoft.Extensions.Hosting;

namespace ConsumerSafety.Storage.Schedules;

/// <summary>
/// Work that is done at the start and again after each pause, as long as the program runs. What fails is told and tried
/// again.
/// </summary>
public abstract class PeriodicService(TimeProvider clock) : BackgroundService
{
    /// <summary>The clock the pauses are measured by.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>Whether there is any work at all.</summary>
    protected virtual bool HasWork => true;

    /// <summary>Does the work once, and gives the pause until it is done again.</summary>
    protected abstract Task<TimeSpan> WorkAsync(CancellationToken stoppingToken);

    /// <summary>Tells what failed, and gives the pause until it is tried again.</summary>
    protected abstract TimeSpan Tell(Exception fault);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // nothing holds the start up
        if (!HasWork)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = TimeSpan.Zero;
            try
            {
                pause = await WorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception fault)
            {
                pause = Tell(fault);
            }
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
