using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Search.Results;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Search.Index;

/// <summary>
/// Reads the change log into the index. One call of <see cref="RunOnceAsync"/> at a time; what it has reached stands in
/// <see cref="Status"/>.
/// </summary>
internal sealed partial class CatalogueTailer(
    CatalogueIndex index,
    ICatalogueSource source,
    TimeProvider clock,
    TimeSpan commitInterval,
    ILogger<CatalogueTailer> logger)
{
    private const int BatchSize = 2_000;
    private const int MostUncommitted = 50_000;
    private static readonly TimeSpan s_wait = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(3);
    private long _position;
    private long _committedPosition;
    private long _committedAt;
    private Guid _source;
    private bool _isSourceChecked;
    private Task<long>? _committing;
    private bool _isTorn;

    public IndexStatus Status { get; private set; } = new(0, 0, false, null, null);

    /// <summary>
    /// Opens the index as it was committed, so that it answers even while the database is away; false when there is
    /// none, and the next <see cref="RunOnceAsync"/> builds it.
    /// </summary>
    public bool Open()
    {
        _isSourceChecked = false;
        // What is opened may be older than what answered before; nobody may count on the old position meanwhile.
        Status = Status with { Position = 0 };
        if (!index.TryOpen() || index.Committed is not { } committed)
            return false;
        _source = committed.Source;
        MoveTo(committed.Position, committed.Position);
        return true;
    }

    /// <summary>Builds the index anew while the present one, if any, goes on answering.</summary>
    public async Task RebuildAsync(Action<RebuildProgress>? report, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var progress = new RebuildProgress();
        void Report(RebuildProgress now)
        {
            progress = now;
            Status = Status with { Rebuild = now.Total == 0 ? 1 : Math.Min(1, (double)now.Done / now.Total) };
            report?.Invoke(now);
        }

        try
        {
            Report(new(0, 0));
            var position = await new IndexRebuild(index, source).RunAsync(Report, cancellationToken);
            _source = index.Committed!.Source;
            _isSourceChecked = true;
            MoveTo(position, Math.Max(position, Status.Head));
            LogRebuilt(progress.Done, clock.GetElapsedTime(started).TotalSeconds);
        }
        finally
        {
            Status = Status with { Rebuild = null };
        }
    }

    /// <summary>Applies the next changes; true when there may be more at once.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await TakeCommittedAsync();
        var checkedAt = clock.GetUtcNow();
        var head = await source.ReadHeadAsync(cancellationToken);
        Mend(head);
        if (!await FitsAsync(head, cancellationToken))
        {
            // What answers is of another log, or ahead of this one: its position means nothing any more.
            Status = Status with { Position = 0 };
            await RebuildAsync(null, cancellationToken);
            return true;
        }
        var moved = head > _position;
        if (moved)
        {
            var batch = await source.ReadChangesAsync(_position, BatchSize, cancellationToken);
            Put(batch.Entries);
            _position = batch.Position;
        }
        Status = Status with
        {
            Position = _position, Head = head, IsReady = true, LastError = null, CheckedAt = checkedAt,
        };
        if (_committing is null
            && (_position - _committedPosition >= MostUncommitted
                || (_position > _committedPosition && clock.GetElapsedTime(_committedAt) >= commitInterval)))
            _committing = CommitAsync(_source, _position);
        return moved && _position < head;
    }

    /// <summary>Notes why it cannot go on; a writer that has failed is opened again before it does.</summary>
    public void Recover(Exception thrown)
    {
        var exception = thrown is AggregateException many ? many.GetBaseException() : thrown;
        var fault = $"{exception.GetType().Name}: {exception.Message}";
        if (Status.LastError == fault)
            LogStillCannotGoOn(_position, fault);
        else
            LogCannotGoOn(_position, exception);
        Status = Status with { LastError = fault };
        _isTorn |= exception is ObjectDisposedException or IOException or UnauthorizedAccessException;
    }

    /// <summary>
    /// Waits a moment for the index to hold a change that some node has seen, and says how that went.
    /// </summary>
    public async Task<LogReach> ReachAsync(long position, CancellationToken cancellationToken)
    {
        var (since, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        while (Status.Position < position)
        {
            var (head, checkedAt) = (Status.Head, Status.CheckedAt);
            if (head < position && checkedAt > since)
                return LogReach.Ahead;
            if (clock.GetElapsedTime(started) > s_longestWait)
                return LogReach.Behind;
            await Task.Delay(s_wait, clock, cancellationToken);
        }
        return LogReach.Reached;
    }

    /// <summary>Commits what has been applied.</summary>
    public async Task CommitAsync()
    {
        await TakeCommittedAsync(isLast: true);
        if (!index.IsOpen || _position == _committedPosition)
            return;
        _committing = CommitAsync(_source, _position);
        await TakeCommittedAsync(isLast: true);
    }

    // A commit waits for the disk, and what is published meanwhile must not wait for the commit. That later changes
    // may get into it does no harm: they are applied once more.
    private Task<long> CommitAsync(Guid identity, long position) => Task.Run(() =>
    {
        index.Commit(identity, position);
        return position;
    });

    private async Task TakeCommittedAsync(bool isLast = false)
    {
        if (_committing is not { } committing || !(isLast || committing.IsCompleted))
            return;
        _committing = null;
        _committedAt = clock.GetTimestamp();
        _committedPosition = await committing;
    }

    // At the last commit, as what was put since may be lost. What answers now is given up only where another can be
    // opened: on a disk that is full it goes on answering.
    private void Mend(long head)
    {
        if (!_isTorn)
            return;
        Status = Status with { Head = head };
        index.Probe();
        _isTorn = false;
        var fault = Status.LastError;
        if (!Open())
            Status = Status with { IsReady = false };
        Status = Status with { LastError = fault };
    }

    private async Task<bool> FitsAsync(long head, CancellationToken cancellationToken)
    {
        if (!index.IsOpen)
            return false;
        if (!_isSourceChecked && await source.ReadIdentityAsync(cancellationToken) != _source)
        {
            LogOtherSource();
            return false;
        }
        _isSourceChecked = true;
        if (head < _position)
            LogLogIsBehind(head, _position);
        return head >= _position;
    }

    private void Put(IReadOnlyList<CatalogueEntry> entries)
    {
        if (entries.Count == 0)
            return;
        try
        {
            index.Put(entries);
        }
        catch (AggregateException)
        {
            // One of them cannot be indexed; the others must not wait for it, nor may it be stepped over unsaid.
            foreach (var entry in entries)
                PutAlone(entry);
        }
    }

    private void PutAlone(CatalogueEntry entry)
    {
        try
        {
            index.Put([entry]);
        }
        catch (AggregateException exception)
            when (exception.InnerException is ArgumentException or InvalidOperationException)
        {
            LogParked(entry.Type, entry.Id, exception);
        }
    }

    private void MoveTo(long position, long head)
    {
        (_position, _committedPosition, _committedAt) = (position, position, clock.GetTimestamp());
        Status = Status with
        {
            Position = position, Head = head, IsReady = true, LastError = null, Source = _source,
        };
    }

    [LoggerMessage(LogLevel.Information, "Built the index anew: {Count} entities in {Seconds:F1} s")]
    private partial void LogRebuilt(long count, double seconds);

    [LoggerMessage(LogLevel.Warning, "The change log ends at {Head}, before the index's {Position}: building anew")]
    private partial void LogLogIsBehind(long head, long position);

    [LoggerMessage(LogLevel.Warning, "The index was built from another database: building anew")]
    private partial void LogOtherSource();

    [LoggerMessage(LogLevel.Error, "{Type} {Id} cannot be indexed and is left out until it changes")]
    private partial void LogParked(EntityType type, string id, Exception exception);

    [LoggerMessage(LogLevel.Warning, "The index still cannot go on after change {Position}: {Fault}")]
    private partial void LogStillCannotGoOn(long position, string fault);

    [LoggerMessage(LogLevel.Error, "The index cannot go on after change {Position}")]
    private partial void LogCannotGoOn(long position, Exception exception);
}
