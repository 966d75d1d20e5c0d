using ConsumerSafety.Domain.Fetching;
using ConsumerSafety.Import.Reference;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Fetching;

/// <summary>The sources, as the settings have them.</summary>
public sealed class FetchPlan(ReferenceData reference, IOptions<FetchOptions> options)
{
    /// <summary>All sources, with the addresses that the settings give them.</summary>
    public IReadOnlyList<FetchSource> All { get; } =
    [
        .. reference.FetchSources.Select(source =>
            options.Value.Addresses.TryGetValue(source.Id, out var address)
                ? source with { Address = address }
                : source),
    ];

    /// <summary>Those that are fetched.</summary>
    public IEnumerable<FetchSource> Enabled => All.Where(source => IsEnabled(source.Id));

    /// <summary>Whether a source is fetched.</summary>
    public bool IsEnabled(string sourceId) =>
        options.Value.Enabled.Contains(sourceId, StringComparer.OrdinalIgnoreCase);
}
