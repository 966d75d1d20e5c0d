using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Index;

/// <summary>A searcher that stays open until the lease ends.</summary>
internal readonly struct SearcherLease(SearcherManager owner, IndexSearcher searcher, long versionBase) : IDisposable
{
    public IndexSearcher Searcher => searcher;

    /// <summary>Differs whenever an answer may differ, also across restarts and rebuilds.</summary>
    public long Generation => versionBase + ((DirectoryReader)searcher.IndexReader).Version;

    public void Dispose() => owner.Release(searcher);
}
