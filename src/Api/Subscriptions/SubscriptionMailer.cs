using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Storage.Subscriptions;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>Turns what is due to subscribers into mails, one for all that is due to a subscription at a time.</summary>
internal sealed class SubscriptionMailer(
    SubscriptionDeliveries deliveries,
    SubscriptionStore subscriptions,
    AddressCipher cipher,
    NoticeMail mail,
    CatalogueSearch search)
{
    private const int MostTargets = 100;
    private const int MostOfTarget = 500;

    /// <summary>Writes the mails that are due, at most a batch; true when there may be more.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await deliveries.FindDueAsync(MostTargets, cancellationToken);
        var hasWritten = false;
        foreach (var id in due)
            hasWritten |= await WriteAsync(id, cancellationToken);
        return hasWritten;
    }

    private async Task<bool> WriteAsync(string id, CancellationToken cancellationToken)
    {
        var told = await deliveries.ReadDueAsync(id, MostOfTarget, cancellationToken);
        if (told.Count == 0)
            return false;
        // Another node may have found out what is due; the titles come from the index of this one.
        if (await search.ReachAsync(told[^1].Sequence, cancellationToken) != LogReach.Reached)
            return false;
        var subscription = await subscriptions.FindAsync(id, cancellationToken);
        var address = subscription is { State: SubscriptionState.Active } active
            ? cipher.Decrypt(active.Address)
            : null;
        var message = address is null ? null : mail.Write(subscription!, address, told);
        return await deliveries.CompleteAsync(told, message, cancellationToken);
    }
}
