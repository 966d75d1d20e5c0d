using ConsumerSafety.Domain.Agencies;

namespace ConsumerSafety.Storage.Agencies;

/// <summary>The agencies. Safe to use from any thread.</summary>
public sealed class AgencyStore
{
    /// <summary>Adds or replaces agencies in one transaction and gives how many really changed; only those are logged.</summary>
    public Task<int> SaveAsync(IReadOnlyList<Agency> agencies, string actor, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Every agency, in the order of their Ids.</summary>
    public Task<IReadOnlyList<Agency>> ReadAllAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
