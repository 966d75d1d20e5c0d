using ConsumerSafety.Search.Index.Files;
using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Query.Execution;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Index;

/// <summary>Owns directory, writer and searchers of one generation of the index.</summary>
internal sealed class IndexGeneration : IDisposable
{
    private const double BufferMegabytes = 96;
    private readonly MappedDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly KeywordAnalyzer _unused = new();
    private readonly SegmentCache _segments;
    private readonly long _versionBase;

    private IndexGeneration(DirectoryInfo folder, OpenMode mode, SegmentCache segments, long versionBase)
    {
        _segments = segments;
        Folder = folder;
        _versionBase = versionBase;
        _directory = new(folder);
        var warmer = new SegmentWarmer(segments);
        try
        {
            _writer = new(_directory, new(LuceneVersion.LUCENE_48, _unused)
            {
                OpenMode = mode,
                RAMBufferSizeMB = BufferMegabytes,
                Similarity = new BM25Similarity(),
                UseCompoundFile = false,
                MergedSegmentWarmer = warmer,
                MergeScheduler = new TolerantMerges(),
            });
            _searchers = new(_writer, applyAllDeletes: true, new BestMatchFactory(warmer));
        }
        catch
        {
            _writer?.Rollback();
            _directory.Dispose();
            throw;
        }
    }

    public DirectoryInfo Folder { get; }

    /// <summary>A new, empty generation.</summary>
    public static IndexGeneration Create(DirectoryInfo folder, SegmentCache segments, long versionBase) =>
        new(folder, OpenMode.CREATE, segments, versionBase);

    /// <summary>
    /// Opens a generation that was committed with this layout, after reading every file against
    /// its checksum; null when it is something else, torn or foreign.
    /// </summary>
    public static IndexGeneration? TryOpen(
        DirectoryInfo folder, string layout, SegmentCache segments, long versionBase)
    {
        try
        {
            using (var directory = new MappedDirectory(folder))
            using (var reader = DirectoryReader.Open(directory))
            {
                var data = CommitData.Parse(reader.IndexCommit.UserData);
                if (data is null || data.Layout != layout)
                    return null;
                foreach (var leaf in reader.Leaves)
                    leaf.AtomicReader.CheckIntegrity();
            }
            return new(folder, OpenMode.APPEND, segments, versionBase);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever is wrong with files that are not as we left them, the cure is the same: build them again.
            return null;
        }
    }

    /// <summary>What the last commit says; null before the first.</summary>
    public CommitData? Committed => CommitData.Parse(_writer.CommitData);

    public void Add(Document document) => _writer.AddDocument(document);

    public void Put(Lucene.Net.Index.Term key, Document document) => _writer.UpdateDocument(key, document);

    public void Remove(Lucene.Net.Index.Term key) => _writer.DeleteDocuments(key);

    /// <summary>Makes what was put findable.</summary>
    public void Refresh() => _searchers.MaybeRefreshBlocking();

    public void Commit(CommitData data)
    {
        _writer.SetCommitData(data.ToDictionary());
        _writer.Commit();
    }

    public SearcherLease Acquire() => new(_searchers, _searchers.Acquire(), _segments, _versionBase);

    /// <summary>Closes without committing: what was not committed is done again from the log.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Rollback();
        _directory.Dispose();
        _unused.Dispose();
    }

    private sealed class BestMatchFactory(SegmentWarmer warmer) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            warmer.WarmAll(reader);
            return new(reader) { Similarity = new BM25Similarity() };
        }
    }
}
