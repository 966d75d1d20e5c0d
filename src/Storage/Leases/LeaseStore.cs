using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Leases;

/// <summary>
/// Who does what only one node at a time should do. A lease saves work done twice; nothing may rely on it alone, since
/// a node that was stopped for a while may wake up after its end.
/// </summary>
public sealed class LeaseStore
{
    private const string Actor = "lease";

    private static readonly Statement s_find = new("""
        SELECT
            Owner,
            LeasedUntil
        FROM
            Leases
        WHERE
            Name = @Name
        """);

    private static readonly Statement s_take = new("""
        UPDATE
            Leases
        SET
            Owner = @Owner,
            LeasedUntil = @Until
        WHERE
            Name = @Name
            AND (Owner = @Owner OR LeasedUntil <= @Now)
        """);

    private static readonly RowInsert s_add = new("""
        INSERT INTO
            Leases (Name, Owner, LeasedUntil)
        VALUES
        """);

    private static readonly Statement s_release = new("""
        DELETE FROM
            Leases
        WHERE
            Name = @Name
            AND Owner = @Owner
        """);

    private readonly CatalogueDatabase _database;
    private readonly TimeProvider _time;
    private readonly string _owner = Guid.NewGuid().ToString();

    internal LeaseStore(CatalogueDatabase database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>
    /// Takes a lease, or keeps the one this node has, for a time from now; false when another node has it.
    /// </summary>
    public async Task<bool> TakeAsync(string name, TimeSpan time, CancellationToken cancellationToken)
    {
        var held = await _database.ReadAsync(
            (session, token) => session.FindAsync<Row>(s_find, new { Name = name }, token), cancellationToken);
        var now = _time.GetUtcNow();
        if (held is not null && held.LeasedUntil > now)
        {
            if (held.Owner != _owner)
                return false;
            if (held.LeasedUntil - now > time / 2)
                return true;
        }
        return await _database.WriteAsync(
            Actor, (write, token) => TakeAsync(write.Session, name, write.Now, time, token), cancellationToken);
    }

    /// <summary>Gives a lease back, so that another node need not wait for its end.</summary>
    public Task ReleaseAsync(string name, CancellationToken cancellationToken) => _database.WriteAsync(
        Actor,
        (write, token) => write.Session.ExecuteAsync(s_release, new { Name = name, Owner = _owner }, token),
        cancellationToken);

    private async Task<bool> TakeAsync(
        Session session, string name, DateTimeOffset now, TimeSpan time, CancellationToken cancellationToken)
    {
        var lease = new { Name = name, Owner = _owner, Now = now, Until = now + time };
        if (await session.ExecuteAsync(s_take, lease, cancellationToken) == 1)
            return true;
        if (await session.FindAsync<Row>(s_find, lease, cancellationToken) is not null)
            return false;
        await session.InsertAsync(s_add, [[name, _owner, Instants.ToText(lease.Until)]], cancellationToken);
        return true;
    }

    private sealed class Row
    {
        public string Owner { get; init; } = "";

        public DateTimeOffset LeasedUntil { get; init; }
    }
}
