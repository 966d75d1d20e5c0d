using ConsumerSafety.Domain.Fetching;

namespace ConsumerSafety.Api.Fetching;

/// <summary>The sources and the last runs.</summary>
/// <param name="Sources">Every source.</param>
/// <param name="Runs">The last runs of all sources, newest first.</param>
public sealed record FetchOverview(IReadOnlyList<FetchSourceState> Sources, IReadOnlyList<FetchRun> Runs);

/// <summary>A source and where it stands.</summary>
/// <param name="Source">The source, as the settings have it.</param>
/// <param name="IsEnabled">Whether it is fetched.</param>
/// <param name="State">Where it stands; null when it was never to be fetched.</param>
public sealed record FetchSourceState(FetchSource Source, bool IsEnabled, FetchState? State);
