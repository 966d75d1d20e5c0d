using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Query.Execution;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Index;

/// <summary>A searcher that stays open until the lease ends.</summary>
internal readonly struct SearcherLease(
    SearcherManager owner, IndexSearcher searcher, SegmentCache segments, long versionBase) : IDisposable
{
    /// <summary>What is kept in memory of its segments.</summary>
    public SegmentCache Segments => segments;

    public IndexSearcher Searcher => searcher;

    /// <summary>Differs whenever an answer may differ, also across restarts and rebuilds.</summary>
    public long Generation => versionBase + ((DirectoryReader)searcher.IndexReader).Version;

    /// <summary>The row of one document.</summary>
    public Row Read(int document, EntitySet set)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        return new RowReader(leaf.AtomicReader, set).Read(document - leaf.DocBase);
    }

    public void Dispose() => owner.Release(searcher);
}
