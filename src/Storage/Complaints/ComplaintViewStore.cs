using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>The views of the queue that people keep. Safe to use from any thread.</summary>
public sealed class ComplaintViewStore
{
    private static readonly Statement s_read = new("""
        SELECT
            Name,
            Filter
        FROM
            ComplaintViews
        WHERE
            AccountId = @AccountId
        ORDER BY
            Name
        """);

    private static readonly Statement s_remove = new("""
        DELETE FROM
            ComplaintViews
        WHERE
            AccountId = @AccountId
            AND Name = @Name
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            ComplaintViews (AccountId, Name, Filter)
        VALUES
            (@AccountId, @Name, @Filter)
        """);

    private readonly CatalogueDatabase _database;

    internal ComplaintViewStore(CatalogueDatabase database) => _database = database;

    /// <summary>The views of an account, by name.</summary>
    public async Task<IReadOnlyList<ComplaintView>> ReadAsync(string accountId, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => session.QueryAsync<ComplaintView>(s_read, new { AccountId = accountId }, token),
            cancellationToken);

    /// <summary>Keeps a view, in the place of one of the same name; false when the account has its fill.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="view">The view: a name of at most 100 characters, a filter of at most 400.</param>
    /// <param name="most">How many an account may keep.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<bool> SaveAsync(
        string accountId, ComplaintView view, int most, CancellationToken cancellationToken) => _database.WriteAsync(
        $"account:{accountId}",
        async (write, token) =>
        {
            var kept = await write.Session.QueryAsync<ComplaintView>(s_read, new { AccountId = accountId }, token);
            if (kept.Count >= most && !kept.Exists(one => one.Name == view.Name))
                return false;
            await write.Session.ExecuteAsync(s_remove, new { AccountId = accountId, view.Name }, token);
            await write.Session.ExecuteOneAsync(s_insert, new { AccountId = accountId, view.Name, view.Filter }, token);
            return true;
        },
        cancellationToken);

    /// <summary>Forgets a view.</summary>
    public Task RemoveAsync(string accountId, string name, CancellationToken cancellationToken) => _database.WriteAsync(
        $"account:{accountId}",
        (write, token) => write.Session.ExecuteAsync(s_remove, new { AccountId = accountId, Name = name }, token),
        cancellationToken);
}
