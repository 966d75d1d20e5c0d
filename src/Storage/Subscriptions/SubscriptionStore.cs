using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Subscriptions;

/// <summary>The subscriptions. Safe to use from any thread.</summary>
public sealed class SubscriptionStore
{
    private static readonly Statement s_readActive = new("""
        SELECT
            Content
        FROM
            Subscriptions
        WHERE
            State = 'Active'
        ORDER BY
            Id
        """);

    private static readonly Statement s_findOfAddress = new("""
        SELECT
            Content
        FROM
            Subscriptions
        WHERE
            AddressHash = @AddressHash
        ORDER BY
            Id
        """);

    private static readonly Statement s_findPending = new(dialect => $"""
        SELECT
            Id
        FROM
            Subscriptions
        WHERE
            State = 'Pending'
            AND CreatedAt < @Before
        ORDER BY
            CreatedAt
        {dialect.FirstRows}
        """);

    private readonly CatalogueDatabase _database;
    private readonly MailOutbox _outbox;

    internal SubscriptionStore(CatalogueDatabase database, MailOutbox outbox) =>
        (_database, _outbox) = (database, outbox);

    /// <summary>The subscription, or null.</summary>
    public async Task<Subscription?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var content = await _database.ReadAsync(
            (session, token) => DocumentTable.Subscriptions.FindAsync(session, id, token), cancellationToken);
        return content is null ? null : Read(content);
    }

    /// <summary>Those whose subscribers hear of notices.</summary>
    public async Task<IReadOnlyList<Subscription>> ReadActiveAsync(CancellationToken cancellationToken) =>
        (await _database.ReadAsync(
            (session, token) => session.QueryAsync<byte[]>(s_readActive, null, token), cancellationToken))
        .ConvertAll(Read);

    /// <summary>Those of an address.</summary>
    public Task<List<Subscription>> FindOfAddressAsync(string addressHash, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => FindOfAddressAsync(session, addressHash, token), cancellationToken);

    /// <summary>
    /// Adds a subscription together with the mail that asks to confirm it; false, and nothing is done, when the address
    /// has one to the same, or as many as an address may.
    /// </summary>
    public Task<bool> AddAsync(
        Subscription subscription, OutgoingMail confirmation, int mostOfAddress, string actor,
        CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var known = await FindOfAddressAsync(write.Session, subscription.AddressHash, token);
                if (known.Count >= mostOfAddress || known.Exists(other => other.Topic == subscription.Topic))
                    return false;
                await DocumentTable.Subscriptions.AddAsync(
                    write, subscription.Id, DocumentJson.Write(subscription), AuditAction.Added, null, token);
                await _outbox.EnqueueAsync(write, confirmation, token);
                return true;
            },
            cancellationToken);

    /// <summary>
    /// Changes a subscription and what waits to be told by it, and gives it as it is then; null when it is gone.
    /// </summary>
    public Task<Subscription?> ChangeAsync(
        string id, Func<Subscription, DateTimeOffset, Subscription> change, string actor,
        CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                if (await DocumentTable.Subscriptions.FindAsync(write.Session, id, token) is not { } content)
                    return null;
                var before = Read(content);
                var after = change(before, write.Now);
                if (after == before)
                    return before;
                await DocumentTable.Subscriptions.UpdateAsync(
                    write, id, DocumentJson.Write(after), AuditAction.Updated, null, token);
                await WaitingNotices.AdaptAsync(write, before, after, token);
                return after;
            },
            cancellationToken);

    /// <summary>Removes subscriptions and all that was to be told by them, and gives how many there were.</summary>
    public Task<int> RemoveAsync(
        IReadOnlyCollection<string> ids, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(actor, (write, token) => RemoveAsync(write, ids, token), cancellationToken);

    /// <summary>Removes those that nobody confirmed and that were asked for before an instant.</summary>
    public Task<int> RemovePendingAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            "expiry",
            async (write, token) =>
            {
                var wanted = new { Before = before, Limit = limit };
                return await RemoveAsync(
                    write, await write.Session.QueryAsync<string>(s_findPending, wanted, token), token);
            },
            cancellationToken);

    private static async Task<int> RemoveAsync(
        WriteTransaction write, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var id in ids)
        {
            if (await DocumentTable.Subscriptions.FindAsync(write.Session, id, cancellationToken) is null)
                continue;
            await DocumentTable.Subscriptions.RemoveAsync(write, id, null, cancellationToken);
            await WaitingNotices.RemoveAllAsync(write, id, cancellationToken);
            removed++;
        }
        return removed;
    }

    private static async Task<List<Subscription>> FindOfAddressAsync(
        Session session, string addressHash, CancellationToken cancellationToken)
    {
        var found = await session.QueryAsync<byte[]>(
            s_findOfAddress, new { AddressHash = addressHash }, cancellationToken);
        return found.ConvertAll(Read);
    }

    private static Subscription Read(byte[] content) => DocumentJson.Read<Subscription>(content);
}
