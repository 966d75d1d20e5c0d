using System.Runtime.CompilerServices;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Downloads;

/// <summary>
/// Holds the making of files back, so that it takes half of one processor at most and requests do not wait for it.
/// </summary>
internal sealed class DownloadPace(TimeProvider clock)
{
    private static readonly TimeSpan s_stretch = TimeSpan.FromMilliseconds(20);

    /// <summary>The rows, with a pause after each stretch of work as long as the stretch.</summary>
    public async IAsyncEnumerable<Row> SlowAsync(
        IEnumerable<Row> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        foreach (var row in rows)
        {
            yield return row;
            var worked = clock.GetElapsedTime(started);
            if (worked < s_stretch)
                continue;
            await Task.Delay(worked, clock, cancellationToken);
            started = clock.GetTimestamp();
        }
    }
}
