using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Subscriptions;

/// <summary>
/// What is to be told to subscribers. That something was told, and the mail that tells it, are committed together: the
/// outbox has one mail for it, no more and no less.
/// </summary>
public sealed class SubscriptionDeliveries
{
    private const string Actor = "delivery";

    private static readonly Statement s_findTargets = new(dialect => $"""
        SELECT
            TargetId
        FROM
            Deliveries
        WHERE
            Channel = @Channel
            AND State = 'Waiting'
            AND DueAt <= @Now
        GROUP BY
            TargetId
        ORDER BY
            MIN(DueAt)
        {dialect.FirstRows}
        """);

    private static readonly Statement s_readWaiting = new(dialect => $"""
        SELECT
            Id,
            TargetId,
            Sequence,
            NoticeId,
            Event,
            State,
            CreatedAt,
            DueAt,
            Attempts
        FROM
            Deliveries
        WHERE
            Channel = @Channel
            AND TargetId = @TargetId
            AND State = 'Waiting'
            AND DueAt <= @Now
        ORDER BY
            Sequence
        {dialect.FirstRows}
        """);

    private static readonly Statement s_countWaiting = new(dialect => $"""
        SELECT
            COUNT(*)
        FROM
            Deliveries
        WHERE
            State = 'Waiting'
            AND Id IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Told)
        """);

    private static readonly Statement s_complete = new(dialect => $"""
        UPDATE
            Deliveries
        SET
            State = 'Delivered',
            EndedAt = @Now,
            Attempts = Attempts + 1
        WHERE
            State = 'Waiting'
            AND Id IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Told)
        """);

    private readonly CatalogueDatabase _database;
    private readonly MailOutbox _outbox;
    private readonly TimeProvider _time;

    internal SubscriptionDeliveries(CatalogueDatabase database, MailOutbox outbox, TimeProvider time) =>
        (_database, _outbox, _time) = (database, outbox, time);

    /// <summary>The subscriptions that something is due to, longest first.</summary>
    public Task<List<string>> FindDueAsync(int limit, CancellationToken cancellationToken)
    {
        var wanted = new { Channel = Channels.Mail, Now = _time.GetUtcNow(), Limit = limit };
        return _database.ReadAsync(
            (session, token) => session.QueryAsync<string>(s_findTargets, wanted, token), cancellationToken);
    }

    /// <summary>What is due to a subscription, in the order of the changes.</summary>
    public Task<List<Delivery>> ReadDueAsync(string id, int limit, CancellationToken cancellationToken)
    {
        var wanted = new { Channel = Channels.Mail, TargetId = id, Now = _time.GetUtcNow(), Limit = limit };
        return _database.ReadAsync(
            (session, token) => session.QueryAsync<Delivery>(s_readWaiting, wanted, token), cancellationToken);
    }

    /// <summary>
    /// Says that something was told by a mail, or needs no mail; false, and nothing is done, when another node was
    /// quicker or the subscriber wants it no longer.
    /// </summary>
    public Task<bool> CompleteAsync(
        IReadOnlyList<Delivery> told, OutgoingMail? mail, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                var end = new { write.Now, Ids = JsonArray.Of(told.Select(delivery => delivery.Id)) };
                if (await write.Session.FindAsync<long>(s_countWaiting, end, token) != told.Count)
                    return false;
                await write.Session.ExecuteAsync(s_complete, end, token);
                if (mail is not null)
                    await _outbox.EnqueueAsync(write, mail, token);
                return true;
            },
            cancellationToken);
}
