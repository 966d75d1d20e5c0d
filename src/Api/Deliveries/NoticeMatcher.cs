using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Deliveries;

/// <summary>
/// Finds which of a few changed notices belong to which topics, by asking each topic's query for these notices alone:
/// what is told is exactly what the search shows.
/// </summary>
internal sealed partial class NoticeMatcher(CatalogueSearch search, ITopicReader topics, ILogger<NoticeMatcher> logger)
{
    private static readonly FieldNode s_id = new(EntitySets.Notices.Key);

    /// <summary>
    /// The notices of the events that belong to each topic. Each topic is asked once, however many want it. A topic
    /// that asks too much of the search finds nothing.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Match(
        IEnumerable<string> wanted, IReadOnlyList<NoticeEvent> events, CancellationToken cancellationToken)
    {
        var ids = events.Select(change => change.NoticeId).Distinct().ToList();
        using var view = search.OpenView();
        var matches = new Dictionary<string, IReadOnlySet<string>>();
        foreach (var topic in wanted)
            if (!matches.ContainsKey(topic))
                matches.Add(topic, Match(view, topic, ids, cancellationToken));
        return matches;
    }

    private HashSet<string> Match(
        CatalogueView view, string topic, List<string> ids, CancellationToken cancellationToken)
    {
        var reading = topics.Read(topic, "en");
        // What names something that is gone must not become more than was asked for.
        if (reading.Faults.Count > 0)
            return [];
        var asked = reading.Notices;
        var among = new InNode(s_id, [.. ids]);
        var query = asked with
        {
            // Nearest notices are for somebody who looks for something, not for an alert.
            IsForgiving = false,
            Filter = asked.Filter is null ? among : new AndNode([among, asked.Filter]),
            Sort = [],
            Top = ids.Count,
        };
        try
        {
            return [.. view.Search(query, cancellationToken).Rows.Select(row => row.Id)];
        }
        catch (QueryTooCostlyException)
        {
            LogTooCostly(topic);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Warning, "The topic {Topic} asks too much of the search; nobody is told of it")]
    private partial void LogTooCostly(string topic);
}
