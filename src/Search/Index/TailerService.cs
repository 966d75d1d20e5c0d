using ConsumerSafety.Domain.Changes;
using Microsoft.Extensions.Hosting;

namespace ConsumerSafety.Search.Index;

/// <summary>Keeps the tailer going: woken by a commit in this process, by a timer for those of others.</summary>
internal sealed class TailerService(
    CatalogueTailer tailer, ChangeSignal signal, SearchOptions options, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await tailer.CommitAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = options.PollInterval;
        tailer.Open();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var next = signal.Next;
                if (File.Exists(RebuildRequest.PathIn(options.Directory)))
                {
                    File.Delete(RebuildRequest.PathIn(options.Directory));
                    await tailer.RebuildAsync(null, stoppingToken);
                }
                if (!await tailer.RunOnceAsync(stoppingToken))
                    await Task.WhenAny(next, Task.Delay(options.PollInterval, clock, stoppingToken));
                pause = options.PollInterval;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception exception)
            {
                tailer.Recover(exception);
                pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
