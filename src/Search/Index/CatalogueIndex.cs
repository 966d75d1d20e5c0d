using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Index;

/// <summary>
/// The index of this process: the generation that answers, and how it is opened, changed and replaced. Queries come
/// from any thread; changes from one at a time.
/// </summary>
internal sealed class CatalogueIndex(
    string path, Vocabulary vocabulary, Lexicon lexicon, TimeProvider clock, long cacheBytes) : IDisposable
{
    // Raise when documents are made differently; the fixed lists and lexicons count by their content.
    private const int LayoutVersion = 6;
    private readonly ConcurrentBag<DocumentFactory> _factories = [];
    private readonly SegmentCache _segments = new(cacheBytes);
    private readonly IndexFolder _folder = new(path);
    private readonly Lock _closing = new(); // a commit and the end of its generation exclude each other
    private volatile IndexGeneration? _current;

    public CharacterFolding Folding { get; } = new(lexicon.Simplified);

    public string Layout { get; } = DescribeLayout(vocabulary, lexicon);

    public bool IsOpen => _current is not null;

    public CommitData? Committed => _current?.Committed;

    /// <summary>A searcher. Throws <see cref="IndexNotReadyException"/> while there is none.</summary>
    public SearcherLease Acquire()
    {
        while (true)
        {
            var current = _current ?? throw new IndexNotReadyException();
            try
            {
                return current.Acquire();
            }
            catch (ObjectDisposedException) when (current != _current)
            {
                // Replaced between reading the field and asking it.
            }
        }
    }

    /// <summary>Throws while nothing can be written to the folder.</summary>
    public void Probe() => _folder.Probe();

    /// <summary>Opens the newest generation that is whole and of this layout; false when there is none.</summary>
    public bool TryOpen()
    {
        Close();
        foreach (var generation in _folder.Generations)
        {
            if (IndexGeneration.TryOpen(generation, Layout, _segments, NextVersionBase()) is not { } opened)
                continue;
            _current = opened;
            _folder.KeepOnly(generation);
            return true;
        }
        return false;
    }

    /// <summary>An empty generation with the fixed lists in it, not yet answering.</summary>
    public IndexGeneration CreateNext()
    {
        var next = IndexGeneration.Create(_folder.CreateNext(), _segments, NextVersionBase());
        var factory = new DocumentFactory(vocabulary, Folding);
        _factories.Add(factory);
        foreach (var (set, entities) in FixedLists.Of(vocabulary))
            foreach (var entity in entities)
                next.Add(factory.Create(set, entity).Document);
        return next;
    }

    /// <summary>Lets a generation answer in place of the present one.</summary>
    public void Replace(IndexGeneration next)
    {
        next.Refresh();
        lock (_closing)
            Interlocked.Exchange(ref _current, next)?.Dispose();
        _folder.KeepOnly(next.Folder);
    }

    /// <summary>Adds entities to a new generation, which must not hold them yet.</summary>
    public void AddTo(IndexGeneration generation, IReadOnlyList<CatalogueEntry> entries)
    {
        var factory = RentFactory();
        foreach (var entry in entries)
            generation.Add(factory.Create(entry).Document);
        _factories.Add(factory);
    }

    /// <summary>Puts entities in place of what the present generation holds of them, and makes them findable.</summary>
    public void Put(IReadOnlyList<CatalogueEntry> entries)
    {
        var generation = _current ?? throw new IndexNotReadyException();
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = entries.Count < 64 ? 1 : Environment.ProcessorCount,
        };
        Parallel.ForEach(entries, options, RentFactory, (entry, _, factory) =>
        {
            if (entry is RemovedEntry removed)
            {
                generation.Remove(DocumentFactory.KeyOf(removed));
                return factory;
            }
            var (key, document) = factory.Create(entry);
            generation.Put(key, document);
            return factory;
        }, _factories.Add);
        generation.Refresh();
    }

    /// <summary>Commits the present generation. What is changed meanwhile may be in the commit or not.</summary>
    public void Commit(Guid source, long position)
    {
        lock (_closing)
            _current?.Commit(new(Layout, source, position));
    }

    /// <summary>Closes the present generation without a commit.</summary>
    public void Close()
    {
        lock (_closing)
            Interlocked.Exchange(ref _current, null)?.Dispose();
    }

    public void Dispose()
    {
        Close();
        foreach (var factory in _factories)
            factory.Dispose();
        _folder.Dispose();
    }

    private DocumentFactory RentFactory() =>
        _factories.TryTake(out var factory) ? factory : new DocumentFactory(vocabulary, Folding);

    // Searchers number their views from nought; a base from the clock keeps those of different openings apart.
    private long NextVersionBase() => clock.GetUtcNow().ToUnixTimeMilliseconds() << 20;

    private static string DescribeLayout(Vocabulary vocabulary, Lexicon lexicon)
    {
        var text = new StringBuilder();
        foreach (var (_, entities) in FixedLists.Of(vocabulary))
            foreach (var entity in entities)
                text.Append(entity).Append('\n');
        foreach (var (traditional, simplified) in lexicon.Simplified.OrderBy(pair => pair.Key))
            text.Append(traditional).Append(simplified);
        return $"{LayoutVersion}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16]}";
    }
}
