using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Subscriptions;

/// <summary>What waits to be told to subscribers, when they change their minds.</summary>
internal static class WaitingNotices
{
    private static readonly Statement s_putOff = new("""
        UPDATE
            Deliveries
        SET
            DueAt = @DueAt
        WHERE
            Channel = @Channel
            AND TargetId = @TargetId
            AND State = 'Waiting'
        """);

    private static readonly Statement s_removeWaiting = new("""
        DELETE FROM
            Deliveries
        WHERE
            Channel = @Channel
            AND TargetId = @TargetId
            AND State = 'Waiting'
        """);

    private static readonly Statement s_removeAll = new("""
        DELETE FROM
            Deliveries
        WHERE
            Channel = @Channel
            AND TargetId = @TargetId
        """);

    /// <summary>Whoever pauses never hears of it; whoever wants it more or less often hears of it then.</summary>
    public static async Task AdaptAsync(
        WriteTransaction write, Subscription before, Subscription after, CancellationToken cancellationToken)
    {
        var target = new
        {
            Channel = Channels.Mail, TargetId = after.Id, DueAt = DigestTimes.Next(after.Frequency, write.Now),
        };
        if (after.State != SubscriptionState.Active)
            await write.Session.ExecuteAsync(s_removeWaiting, target, cancellationToken);
        else if (after.Frequency != before.Frequency)
            await write.Session.ExecuteAsync(s_putOff, target, cancellationToken);
    }

    /// <summary>Removes everything that was told or is to be told by a subscription.</summary>
    public static Task<int> RemoveAllAsync(WriteTransaction write, string id, CancellationToken cancellationToken) =>
        write.Session.ExecuteAsync(
            s_removeAll, new { Channel = Channels.Mail, TargetId = id }, cancellationToken);
}
