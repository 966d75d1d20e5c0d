using Lucene.Net.Index;

namespace ConsumerSafety.Search.Grouping.Feeds;

/// <summary>Brings what documents have to a total, segment by segment.</summary>
internal abstract class Feed
{
    /// <summary>Steps of work for each document, but for what the feed counts itself.</summary>
    public abstract int Step { get; }

    public virtual void Begin(AtomicReaderContext segment)
    {
    }

    /// <summary>Takes some documents and the group each is in; <paramref name="count"/> groups are known.</summary>
    public abstract void Take(ReadOnlySpan<int> documents, ReadOnlySpan<int> groups, int count);

    public virtual void End(int count)
    {
    }
}
