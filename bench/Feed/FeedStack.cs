namespace ConsumerSafety.Bench.Feed;

/// <summary>What is compared.</summary>
internal enum FeedStack
{
    /// <summary>Our feed, keeping no answers.</summary>
    Uncached,

    /// <summary>Our feed as it is set up by default.</summary>
    Cached,

    /// <summary>Entity Framework Core on SQLite behind <c>[EnableQuery]</c>.</summary>
    Usual,

    /// <summary>A handler in our process that sends the same bytes from memory.</summary>
    Memory,
}
