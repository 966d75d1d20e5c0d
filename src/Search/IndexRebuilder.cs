using ConsumerSafety.Search.Index;

namespace ConsumerSafety.Search;

/// <summary>Builds the index from nothing, for the command line.</summary>
public sealed class IndexRebuilder
{
    private readonly CatalogueTailer _tailer;

    internal IndexRebuilder(CatalogueTailer tailer) => _tailer = tailer;

    /// <summary>Builds, commits, and leaves the index ready for the next start.</summary>
    public Task RebuildAsync(Action<RebuildProgress> report, CancellationToken cancellationToken) =>
        _tailer.RebuildAsync(report, cancellationToken);
}
