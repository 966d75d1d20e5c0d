using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Storage.Campaigns;

/// <summary>The campaigns. Safe to use from any thread.</summary>
public sealed class CampaignStore
{
    /// <summary>Adds or replaces campaigns in one transaction and gives how many really changed; only those are logged.</summary>
    public Task<int> SaveAsync(IReadOnlyList<Campaign> campaigns, string actor, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Every campaign, in the order of their Ids.</summary>
    public Task<IReadOnlyList<Campaign>> ReadAllAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
