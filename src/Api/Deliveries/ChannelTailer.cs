using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Storage.Deliveries;
using ConsumerSafety.Storage.Leases;

namespace ConsumerSafety.Api.Deliveries;

/// <summary>
/// Follows the change log for one channel: works out who is to be told of what, and keeps that together with how far it
/// came. Of all nodes one does so at a time.
/// </summary>
internal sealed class ChannelTailer(
    IDeliveryChannel channel,
    NoticeEventReader log,
    DeliveryTailing tailing,
    LeaseStore leases,
    CatalogueSearch search)
{
    private const int BatchSize = 200;
    private const int MostPassed = 1_000;
    private static readonly TimeSpan s_leaseTime = TimeSpan.FromSeconds(10);

    // How far the log is known to hold nothing more to tell. It is not kept at once: a commit for each change that
    // nobody is told of, such as a complaint, would keep the disk from those who wait for it.
    private long _passed;

    /// <summary>The name of the channel.</summary>
    public string Name => channel.Name;

    private string Lease => $"deliveries:{channel.Name}";

    /// <summary>Goes on by one stretch of the log; true when there may be more.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (!await leases.TakeAsync(Lease, s_leaseTime, cancellationToken))
            return false;
        var kept = await tailing.OpenAsync(channel.Name, cancellationToken);
        var from = Math.Max(kept, _passed);
        var batch = await log.ReadAsync(from, BatchSize, cancellationToken);
        if (batch.Position == from)
            return false;
        if (batch.Events.Count == 0 && batch.Position - kept < MostPassed)
        {
            _passed = batch.Position;
            return true;
        }
        // What is asked is the index of this node, so it has to hold what happened.
        if (batch.Events.Count > 0
            && await search.ReachAsync(batch.Position, cancellationToken) != LogReach.Reached)
            return false;
        var deliveries = batch.Events.Count == 0 ? [] : await channel.FindAsync(batch.Events, cancellationToken);
        await tailing.AppendAsync(channel.Name, kept, batch.Position, deliveries, cancellationToken);
        return true;
    }

    /// <summary>Lets another node go on at once.</summary>
    public Task ReleaseAsync(CancellationToken cancellationToken) => leases.ReleaseAsync(Lease, cancellationToken);
}
