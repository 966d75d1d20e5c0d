namespace ConsumerSafety.Bench.Feed;

/// <summary>One of the queries that are compared.</summary>
/// <param name="Name">What it is called on the command line and in the report.</param>
/// <param name="Aim">How many times the requests of the usual stack ours is to answer uncached.</param>
/// <param name="Ours">The same query with other values each, as our feed is asked.</param>
/// <param name="Usual">The same for the usual stack, in the same order.</param>
/// <param name="Scales">Whether its cost may grow with the number of notices.</param>
internal sealed record FeedQuery(
    string Name, double Aim, IReadOnlyList<string> Ours, IReadOnlyList<string> Usual, bool Scales = false);
