using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Protection;

/// <summary>The keys of ASP.NET Core Data Protection, in its XML form. Safe to use from any thread.</summary>
public sealed class ProtectionKeyStore
{
    private static readonly Statement s_readAll = new("""
        SELECT
            Content
        FROM
            ProtectionKeys
        ORDER BY
            CreatedAt,
            Id
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            ProtectionKeys (Id, CreatedAt, Content)
        VALUES
            (@Id, @CreatedAt, @Content)
        """);

    private readonly CatalogueDatabase _database;

    internal ProtectionKeyStore(CatalogueDatabase database) => _database = database;

    /// <summary>Every key and revocation, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> ReadAllAsync(CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => session.QueryAsync<string>(s_readAll, null, token), cancellationToken);

    /// <summary>Adds one.</summary>
    public Task<bool> AddAsync(string id, string content, CancellationToken cancellationToken) => _database.WriteAsync(
        "data-protection",
        async (write, token) =>
        {
            var row = new { Id = id, CreatedAt = write.Now, Content = content };
            await write.Session.ExecuteOneAsync(s_insert, row, token);
            return true;
        },
        cancellationToken);
}
