using System.IO.Compression;
using System.Security.Cryptography;
using ConsumerSafety.Api.Importing;
using ConsumerSafety.Domain.Fetching;
using ConsumerSafety.Import.Reports;
using ConsumerSafety.Storage.Fetching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Fetching;

/// <summary>Fetches what is due, one source after the other; of several nodes, one fetches a source.</summary>
internal sealed partial class FetchRunner(
    FetchPlan plan, FetchStates states, FetchRuns runs, SourceDownload download, FetchFormats formats,
    CatalogueImport import, IOptions<FetchOptions> options, TimeProvider clock, ILogger<FetchRunner> logger)
{
    /// <summary>How long a run may take; another node takes over after that.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    private const string Schedule = "schedule";
    private const int MaxReport = 20 * 1024 * 1024;
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(365);
    private static readonly TimeSpan s_pauseAfterFailure = TimeSpan.FromHours(1);
    private readonly string _owner = $"{Environment.MachineName}-{Guid.NewGuid():N}";

    /// <summary>Fetches what is due now and gives how many sources that was.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var enabled = plan.Enabled.ToDictionary(source => source.Id);
        var known = await states.ReadAllAsync(cancellationToken);
        var missing = enabled.Keys.Except(known.Select(state => state.SourceId)).ToList();
        if (missing.Count > 0)
        {
            await states.AddAsync(missing, cancellationToken);
            known = await states.ReadAllAsync(cancellationToken);
        }
        var count = 0;
        foreach (var state in known.Where(state => state.NextRunAt <= clock.GetUtcNow()))
            if (enabled.TryGetValue(state.SourceId, out var source)
                && await states.TryLeaseAsync(source.Id, _owner, Lease, cancellationToken))
            {
                await RunAsync(source, state, cancellationToken);
                count++;
            }
        return count;
    }

    private async Task RunAsync(FetchSource source, FetchState state, CancellationToken cancellationToken)
    {
        var run = new FetchRun
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            SourceId = source.Id,
            StartedAt = clock.GetUtcNow(),
            Actor = state.RequestedBy ?? Schedule,
        };
        await runs.BeginAsync(run, run.StartedAt - s_kept, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("fetch-").FullName;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var limit = clock.CreateTimer(_ => stop.Cancel(), null, Lease, Timeout.InfiniteTimeSpan);
        try
        {
            var (ended, next) = await WorkAsync(source, state, run, folder, stop.Token);
            await runs.EndAsync(ended, await ReadReportAsync(folder), cancellationToken);
            await states.ReleaseAsync(next, _owner, cancellationToken);
            LogEnded(source.Id, ended.Outcome, ended.Added, ended.Updated, ended.Rejected, ended.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(FetchRun Run, FetchState Next)> WorkAsync(
        FetchSource source, FetchState state, FetchRun run, string folder, CancellationToken cancellationToken)
    {
        var address = FetchAddress.Fill(source.Address!, Since(source, state), Day(run.StartedAt));
        try
        {
            switch (await download.FetchAsync(address, state, folder, cancellationToken))
            {
                case Fetched.NotModified:
                    return Succeeded(run with { Outcome = FetchOutcome.NotModified }, source, state);
                case Fetched.Nothing nothing:
                    return Failed(run, source, state, nothing.Reason);
                case Fetched.Files files:
                    var outcome = await ImportAsync(source, files, folder, cancellationToken);
                    if (outcome.Refusal is { } refusal)
                        return Failed(run, source, state, $"{Path.GetFileName(outcome.File)}: {refusal.English}");
                    var tagged = state with
                    {
                        EntityTag = files.EntityTag, LastModified = files.LastModified,
                        TaggedAddress = address.OriginalString,
                    };
                    return Succeeded(Count(run, outcome.Summary), source, tagged);
                default:
                    throw new InvalidOperationException("A fetch ends in one of three ways.");
            }
        }
        catch (Exception fault) when (FetchFaults.Describe(fault, cancellationToken) is { } reason)
        {
            return Failed(run, source, state, reason);
        }
    }

    private Task<ImportOutcome> ImportAsync(
        FetchSource source, Fetched.Files files, string folder, CancellationToken cancellationToken)
    {
        if (files.Paths.Count == 0)
            return Task.FromResult(new ImportOutcome(new ImportSummary(0, 0, 0, 0, 0)));
        var request = new ImportRequest(formats.Load(source.Format), files.Paths, ReportIn(folder))
        {
            Actor = $"fetch {source.Id}", Language = "en",
        };
        return import.RunAsync(request, _ => { }, cancellationToken);
    }

    private static string ReportIn(string folder) => Path.Combine(folder, "report.csv");

    private static async Task<byte[]?> ReadReportAsync(string folder)
    {
        var path = ReportIn(folder);
        if (!File.Exists(path))
            return null;
        using var packed = new MemoryStream();
        await using (var report = File.OpenRead(path))
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await report.CopyToAsync(gzip);
        return packed.Length <= MaxReport ? packed.ToArray() : null;
    }

    // From the first of a month, so that the address stays the same for a while and its tag can be of use.
    private DateOnly Since(FetchSource source, FetchState state)
    {
        if (state.SucceededAt is not { } succeeded)
            return options.Value.StartDate;
        var day = Day(succeeded - source.Overlap);
        return day.AddDays(1 - day.Day);
    }

    private static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    private static FetchRun Count(FetchRun run, ImportSummary summary) => run with
    {
        Outcome = FetchOutcome.Imported,
        Added = summary.Added,
        Updated = summary.Updated,
        Unchanged = summary.Unchanged,
        Rejected = summary.Rejected,
        Marked = summary.Marked,
    };

    private (FetchRun Run, FetchState Next) Succeeded(FetchRun run, FetchSource source, FetchState state) => (
        run with { EndedAt = clock.GetUtcNow() },
        state with { NextRunAt = run.StartedAt + source.Interval, SucceededAt = run.StartedAt });

    private (FetchRun Run, FetchState Next) Failed(
        FetchRun run, FetchSource source, FetchState state, string reason) => (
        run with { EndedAt = clock.GetUtcNow(), Outcome = FetchOutcome.Failed, Message = Shorten(reason) },
        state with
        {
            NextRunAt = run.StartedAt + (source.Interval < s_pauseAfterFailure ? source.Interval : s_pauseAfterFailure),
        });

    private static string Shorten(string reason) => reason.Length <= 2000 ? reason : reason[..2000];

    [LoggerMessage(LogLevel.Information,
        "Fetch of {Source}: {Outcome}, {Added} added, {Updated} updated, {Rejected} rejected. {Message}")]
    private partial void LogEnded(
        string source, FetchOutcome outcome, long added, long updated, long rejected, string? message);
}
