using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Webhooks;

/// <summary>What was sent to webhooks, for their agencies to look at.</summary>
public sealed class WebhookLog
{
    private const string Actor = "delivery";

    private static readonly Statement s_readDeliveries = new(dialect => $"""
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
            AND TargetId = @WebhookId
            AND Sequence < @Before
        ORDER BY
            Sequence DESC
        {dialect.FirstRows}
        """);

    private static readonly Statement s_readCalls = new("""
        SELECT
            CalledAt,
            Milliseconds,
            Status,
            Excerpt,
            Fault
        FROM
            WebhookCalls
        WHERE
            DeliveryId = @DeliveryId
        ORDER BY
            CalledAt,
            Id
        """);

    private static readonly Statement s_forgetCalls = new("""
        DELETE FROM
            WebhookCalls
        WHERE
            CalledAt < @Before
        """);

    private static readonly Statement s_forgetPayloads = new("""
        DELETE FROM
            WebhookPayloads
        WHERE
            CreatedAt < @Before
            AND NOT EXISTS (
                SELECT
                    d.Id
                FROM
                    Deliveries AS d
                WHERE
                    d.Sequence = WebhookPayloads.Sequence
                    AND d.Channel = @Channel
                    AND d.State = 'Waiting')
        """);

    private readonly CatalogueDatabase _database;

    internal WebhookLog(CatalogueDatabase database) => _database = database;

    /// <summary>Deliveries of a webhook, the latest change first, before a change.</summary>
    public Task<List<Delivery>> ReadDeliveriesAsync(
        string webhookId, long before, int limit, CancellationToken cancellationToken)
    {
        var wanted = new { Channel = Channels.Webhook, WebhookId = webhookId, Before = before, Limit = limit };
        return _database.ReadAsync(
            (session, token) => session.QueryAsync<Delivery>(s_readDeliveries, wanted, token), cancellationToken);
    }

    /// <summary>The calls of a delivery, the first first.</summary>
    public Task<List<WebhookCall>> ReadCallsAsync(string deliveryId, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (session, token) => session.QueryAsync<WebhookCall>(
                s_readCalls, new { DeliveryId = deliveryId }, token),
            cancellationToken);

    /// <summary>Adds a call that belongs to no delivery, to try a webhook.</summary>
    public Task AddTestAsync(string webhookId, string id, WebhookCall call, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                await CallRows.AddAsync(write, webhookId, id, call, token);
                return true;
            },
            cancellationToken);

    /// <summary>Forgets calls, and what was sent, before an instant.</summary>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                var limit = new { Before = before, Channel = Channels.Webhook };
                return await write.Session.ExecuteAsync(s_forgetCalls, limit, token)
                    + await write.Session.ExecuteAsync(s_forgetPayloads, limit, token);
            },
            cancellationToken);
}
