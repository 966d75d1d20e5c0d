namespace ConsumerSafety.Bench.Feed;

/// <summary>How a comparison is run.</summary>
/// <param name="Folder">Where data sets are kept.</param>
/// <param name="Port">The first of three ports.</param>
/// <param name="Connections">How many requests are asked at once.</param>
/// <param name="Rounds">How often each server has its turn with each query.</param>
/// <param name="Turn">How long a turn takes.</param>
/// <param name="Queries">Which queries; all where there is no name.</param>
/// <param name="Stacks">Which stacks; all where there is none.</param>
internal sealed record FeedBenchOptions(
    string Folder, int Port, int Connections, int Rounds, TimeSpan Turn, IReadOnlyCollection<string> Queries,
    IReadOnlyCollection<FeedStack> Stacks)
{
    /// <summary>Whether a stack takes part.</summary>
    public bool Has(FeedStack stack) => Stacks.Count == 0 || Stacks.Contains(stack);
}
