using System.Threading.Channels;
using ConsumerSafety.Domain.Changes;

namespace ConsumerSafety.Search.Index;

/// <summary>Builds a generation from nothing, beside the one that answers.</summary>
internal sealed class IndexRebuild(CatalogueIndex index, ICatalogueSource source)
{
    private const int BatchesAhead = 4;

    /// <summary>Builds, commits and swaps; gives the position the new generation holds.</summary>
    public async Task<long> RunAsync(Action<RebuildProgress> report, CancellationToken cancellationToken)
    {
        var identity = await source.ReadIdentityAsync(cancellationToken);
        // The position is taken before the data is read: what changes meanwhile is applied again from the log.
        var position = await source.ReadHeadAsync(cancellationToken);
        var total = await source.CountAllAsync(cancellationToken);
        var next = index.CreateNext();
        try
        {
            await FillAsync(next, total, report, cancellationToken);
            next.Commit(new(index.Layout, identity, position));
        }
        catch
        {
            next.Dispose();
            throw;
        }
        index.Replace(next);
        return position;
    }

    private async Task FillAsync(
        IndexGeneration next, long total, Action<RebuildProgress> report, CancellationToken cancellationToken)
    {
        var batches = Channel.CreateBounded<IReadOnlyList<CatalogueEntry>>(BatchesAhead);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        long done = 0;
        async Task WorkAsync()
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(failed.Token))
            {
                index.AddTo(next, batch);
                report(new(Interlocked.Add(ref done, batch.Count), total));
            }
        }

        async Task ReadAsync()
        {
            await foreach (var batch in source.ReadAllAsync(failed.Token))
                await batches.Writer.WriteAsync(batch, failed.Token);
            batches.Writer.Complete();
        }

        List<Task> tasks = [Task.Run(ReadAsync, CancellationToken.None)];
        for (var i = 0; i < Environment.ProcessorCount; i++)
            tasks.Add(Task.Run(WorkAsync, CancellationToken.None));
        Exception? fault = null;
        while (tasks.Count > 0)
        {
            var ended = await Task.WhenAny(tasks);
            tasks.Remove(ended);
            if (ended.IsCompletedSuccessfully)
                continue;
            // The first fault is the cause; the others only follow from the cancellation.
            fault ??= ended.Exception?.InnerException ?? new OperationCanceledException(cancellationToken);
            await failed.CancelAsync();
        }
        if (fault is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
    }
}
