using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Webhooks;

/// <summary>
/// The calls to be made. A webhook is called by one node at a time and with one call at a time, the oldest that is due
/// first; when the node dies, its lease ends and another makes the call.
/// </summary>
public sealed class WebhookQueue
{
    private const string Actor = "delivery";

    private static readonly Statement s_findDue = new(dialect => $"""
        SELECT
            d.Id,
            d.TargetId,
            d.Sequence,
            d.Attempts,
            c.Failures
        FROM
            WebhookConditions AS c
            INNER JOIN Webhooks AS w ON w.Id = c.WebhookId
            INNER JOIN Deliveries AS d ON d.Id = (
                SELECT
                    f.Id
                FROM
                    Deliveries AS f
                WHERE
                    f.Channel = @Channel
                    AND f.TargetId = c.WebhookId
                    AND f.State = 'Waiting'
                    AND f.DueAt <= @Now
                ORDER BY
                    f.Sequence
                {dialect.FirstRows.Replace("@Limit", "1", StringComparison.Ordinal)})
        WHERE
            w.State = 'Active'
            AND c.ResumeAt <= @Now
            AND (c.LeasedUntil IS NULL OR c.LeasedUntil <= @Now)
            AND ((@IsAiling = 0 AND c.Failures = 0) OR (@IsAiling = 1 AND c.Failures > 0))
        ORDER BY
            d.DueAt
        {dialect.FirstRows}
        """);

    private static readonly Statement s_lease = new(dialect => $"""
        UPDATE
            WebhookConditions
        SET
            LeaseOwner = @Owner,
            LeasedUntil = @Until
        WHERE
            WebhookId IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
        """);

    private static readonly Statement s_findFailing = new("""
        SELECT
            w.Id
        FROM
            Webhooks AS w
            INNER JOIN WebhookConditions AS c ON c.WebhookId = w.Id
        WHERE
            w.State = 'Active'
            AND c.FailingSince <= @Before
        """);

    private readonly CatalogueDatabase _database;
    private readonly TimeProvider _time;
    private readonly string _owner = Guid.NewGuid().ToString();

    internal WebhookQueue(CatalogueDatabase database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Leases calls, one of a webhook, those due longest first.</summary>
    /// <param name="isAiling">True for webhooks whose last call failed, false for the others.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="time">How long nobody else makes them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<DueCall>> LeaseAsync(
        bool isAiling, int limit, TimeSpan time, CancellationToken cancellationToken)
    {
        var due = await _database.ReadAsync(
            (session, token) => FindAsync(session, isAiling, limit, _time.GetUtcNow(), token), cancellationToken);
        return due.Count == 0 ? due : await _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                var calls = await FindAsync(write.Session, isAiling, limit, write.Now, token);
                var ids = JsonArray.Of(calls.Select(call => call.TargetId));
                var lease = new { Owner = _owner, Until = write.Now + time, Ids = ids };
                await write.Session.ExecuteAsync(s_lease, lease, token);
                return calls;
            },
            cancellationToken);
    }

    /// <summary>Says what came of calls, and lets the webhooks be called again.</summary>
    public Task ReportAsync(IReadOnlyList<CallReport> reports, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                foreach (var report in reports)
                    await CallRows.SaveAsync(write, report, _owner, token);
                return true;
            },
            cancellationToken);

    /// <summary>Active webhooks that have done nothing but fail since an instant or before.</summary>
    public Task<List<string>> FindFailingAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (session, token) => session.QueryAsync<string>(s_findFailing, new { Before = since }, token),
            cancellationToken);

    private static Task<List<DueCall>> FindAsync(
        Session session, bool isAiling, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var wanted = new { Channel = Channels.Webhook, IsAiling = isAiling ? 1 : 0, Now = now, Limit = limit };
        return session.QueryAsync<DueCall>(s_findDue, wanted, cancellationToken);
    }
}
