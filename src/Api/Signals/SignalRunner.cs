using System.Globalization;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Signals;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Signals;

/// <summary>
/// Runs the search of each night and those that are asked for, one at a time; of several nodes, one runs each. Safe to
/// use from any thread.
/// </summary>
public sealed partial class SignalRunner
{
    /// <summary>How long a run may take; another node takes over after that.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private const string Schedule = "schedule";
    private const string Finder = "signals";

    private readonly SignalRuns _runs;
    private readonly SignalStore _signals;
    private readonly SignalSearch _search;
    private readonly IOptions<SignalOptions> _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<SignalRunner> _logger;
    private readonly string _owner = $"{Environment.MachineName}-{Guid.NewGuid():N}";
    private string? _lastNight;

    internal SignalRunner(
        SignalRuns runs, SignalStore signals, SignalSearch search, IOptions<SignalOptions> options, TimeProvider clock,
        ILogger<SignalRunner> logger) =>
        (_runs, _signals, _search, _options, _clock, _logger) = (runs, signals, search, options, clock, logger);

    /// <summary>Asks for the search of the night that has come, unless somebody did.</summary>
    public async Task RequestNightAsync(CancellationToken cancellationToken)
    {
        if (!_options.Value.IsNightly)
            return;
        var day = ChinaTime.DayOf(_clock.GetUtcNow() - TimeSpan.FromHours(_options.Value.Hour));
        var night = "night-" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (night == _lastNight)
            return;
        if (await _runs.FindAsync(night, cancellationToken) is null)
            await _runs.RequestNightAsync(night, Schedule, cancellationToken);
        _lastNight = night;
    }

    /// <summary>Runs a search at once; null when another node is at one.</summary>
    public async Task<SignalRun?> RunNowAsync(string actor, CancellationToken cancellationToken)
    {
        await _runs.RequestAsync(actor, cancellationToken);
        return await RunOnceAsync(cancellationToken);
    }

    /// <summary>Runs what waits longest; null when nothing does, or another node is at it.</summary>
    public async Task<SignalRun?> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (await _runs.TryBeginAsync(_owner, Lease, cancellationToken) is not { } run)
            return null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var limit = _clock.CreateTimer(_ => stop.Cancel(), null, Lease, Timeout.InfiniteTimeSpan);
        SignalRun ended;
        try
        {
            ended = await SearchAsync(run, stop.Token);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(fault);
            ended = run with { Outcome = SignalRunOutcome.Failed };
        }
        await _runs.EndAsync(ended, _owner, cancellationToken);
        LogEnded(ended.Outcome, ended.Complaints, ended.Series, ended.Standing, ended.Found);
        return ended;
    }

    private async Task<SignalRun> SearchAsync(SignalRun run, CancellationToken cancellationToken)
    {
        var result = await _search.FindAsync(_clock.GetUtcNow(), cancellationToken);
        var counted = run with { Complaints = result.Complaints, Series = result.Series };
        return result.Findings is not { } findings
            ? counted with { Outcome = SignalRunOutcome.TooYoung }
            : counted with
            {
                Outcome = SignalRunOutcome.Done,
                Standing = findings.Count,
                Found = await _signals.KeepAsync(findings, Finder, cancellationToken),
            };
    }

    [LoggerMessage(LogLevel.Error, "A search for signals broke off")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Information,
        "Search for signals: {Outcome}, {Complaints} complaints, {Series} series, {Standing} stand out, {Found} new")]
    private partial void LogEnded(SignalRunOutcome outcome, long complaints, long series, long standing, long found);
}
