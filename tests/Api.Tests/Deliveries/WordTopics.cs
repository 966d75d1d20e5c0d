using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Tests.Deliveries;

/// <summary>Topics that are words, <c>?q=电</c>, or everything; the site's own are tested there.</summary>
internal sealed class WordTopics : ITopicReader
{
    private int _readings;

    /// <summary>How often a topic was read.</summary>
    public int Readings => _readings;

    public TopicReading Read(string topic, string language)
    {
        Interlocked.Increment(ref _readings);
        var word = topic.StartsWith("?q=", StringComparison.Ordinal) ? Uri.UnescapeDataString(topic[3..]) : null;
        var query = new NoticeQuery(EntitySets.Notices) { Text = word is null ? null : new WordsNode(word) };
        IReadOnlyList<string> faults = word is null && topic.Length > 0 ? [$"“{topic}” is no topic."] : [];
        return new(word is null ? "" : topic, query, word ?? "everything", "/notices", faults);
    }
}
