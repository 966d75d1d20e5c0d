namespace ConsumerSafety.Api.Deliveries;

/// <summary>
/// Understands what subscribers and webhooks ask to be told of. The site implements it with the same reading of query
/// strings as its results page.
/// </summary>
public interface ITopicReader
{
    /// <summary>Reads a topic.</summary>
    /// <param name="topic">A query string, with or without its question mark; empty for every notice.</param>
    /// <param name="language">The language of the faults, BCP 47.</param>
    TopicReading Read(string topic, string language);
}
