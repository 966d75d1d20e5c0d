using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Accounts;

/// <summary>The sessions. Safe to use from any thread.</summary>
public sealed class SessionStore
{
    private static readonly TimeSpan s_keptFor = TimeSpan.FromDays(30);

    private static readonly Statement s_find = new("""
        SELECT
            s.Id, s.AccountId, s.Method, s.CreatedAt, s.LastSeenAt, s.AddressPrefix, s.UserAgent, s.EndedAt,
            a.Content
        FROM
            Sessions AS s
            INNER JOIN Accounts AS a ON a.Id = s.AccountId
        WHERE
            s.Id = @Id
        """);

    private static readonly Statement s_readOf = new("""
        SELECT
            Id, AccountId, Method, CreatedAt, LastSeenAt, AddressPrefix, UserAgent, EndedAt
        FROM
            Sessions
        WHERE
            AccountId = @AccountId
            AND EndedAt IS NULL
            AND CreatedAt > @CreatedAfter
            AND LastSeenAt > @SeenAfter
        ORDER BY
            LastSeenAt DESC
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            Sessions (Id, AccountId, Method, CreatedAt, LastSeenAt, AddressPrefix, UserAgent)
        VALUES
            (@Id, @AccountId, @Method, @CreatedAt, @LastSeenAt, @AddressPrefix, @UserAgent)
        """);

    private static readonly Statement s_see = new("""
        UPDATE
            Sessions
        SET
            LastSeenAt = @Now
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_end = new("""
        UPDATE
            Sessions
        SET
            EndedAt = @Now
        WHERE
            Id = @Id
            AND AccountId = @AccountId
            AND EndedAt IS NULL
        """);

    private static readonly Statement s_endOthers = new("""
        UPDATE
            Sessions
        SET
            EndedAt = @Now
        WHERE
            AccountId = @AccountId
            AND Id <> @Except
            AND EndedAt IS NULL
        """);

    private static readonly Statement s_removeOld = new("""
        DELETE FROM
            Sessions
        WHERE
            CreatedAt < @Before
        """);

    private readonly CatalogueDatabase _database;

    internal SessionStore(CatalogueDatabase database) => _database = database;

    /// <summary>A session with its account as it is now; null when there is none.</summary>
    public Task<(AccountSession Session, Account Account)?> FindAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync<(AccountSession, Account)?>(
            async (session, token) => await session.FindAsync<Row>(s_find, new { Id = id }, token) is { } row
                ? (row.ToSession(), DocumentJson.Read<Account>(row.Content))
                : null,
            cancellationToken);

    /// <summary>The sessions of an account that were begun and seen after given instants and not ended.</summary>
    public async Task<IReadOnlyList<AccountSession>> ReadAsync(
        string accountId, DateTimeOffset createdAfter, DateTimeOffset seenAfter, CancellationToken cancellationToken)
    {
        var wanted = new { AccountId = accountId, CreatedAfter = createdAfter, SeenAfter = seenAfter };
        var rows = await _database.ReadAsync(
            (session, token) => session.QueryAsync<Row>(s_readOf, wanted, token), cancellationToken);
        return rows.ConvertAll(row => row.ToSession());
    }

    /// <summary>Begins a session, and forgets those that are long over.</summary>
    public Task<bool> BeginAsync(AccountSession begun, CancellationToken cancellationToken) => ChangeAsync(
        begun.AccountId,
        async (write, token) =>
        {
            await write.Session.ExecuteOneAsync(s_insert, begun, token);
            await write.Session.ExecuteAsync(s_removeOld, new { Before = write.Now - s_keptFor }, token);
            return true;
        },
        cancellationToken);

    /// <summary>Notes that a session was used just now.</summary>
    public Task<bool> SeeAsync(AccountSession seen, CancellationToken cancellationToken) => ChangeAsync(
        seen.AccountId,
        async (write, token) => await write.Session.ExecuteAsync(s_see, new { seen.Id, write.Now }, token) == 1,
        cancellationToken);

    /// <summary>Ends a session of an account; false when it has none such.</summary>
    public Task<bool> EndAsync(string accountId, string id, CancellationToken cancellationToken) => ChangeAsync(
        accountId,
        async (write, token) =>
            await write.Session.ExecuteAsync(s_end, new { Id = id, AccountId = accountId, write.Now }, token) == 1,
        cancellationToken);

    /// <summary>Ends the sessions of an account, but for one.</summary>
    public Task<bool> EndOthersAsync(string accountId, string? except, CancellationToken cancellationToken) =>
        ChangeAsync(
            accountId,
            async (write, token) =>
            {
                var ended = new { AccountId = accountId, Except = except ?? "", write.Now };
                return await write.Session.ExecuteAsync(s_endOthers, ended, token) > 0;
            },
            cancellationToken);

    private Task<bool> ChangeAsync(
        string accountId, Func<Log.WriteTransaction, CancellationToken, Task<bool>> change, CancellationToken token) =>
        _database.WriteAsync($"account:{accountId}", change, token);

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string AccountId { get; init; } = "";

        public string Method { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset LastSeenAt { get; init; }

        public string AddressPrefix { get; init; } = "";

        public string UserAgent { get; init; } = "";

        public DateTimeOffset? EndedAt { get; init; }

        public byte[] Content { get; init; } = [];

        public AccountSession ToSession() => new()
        {
            Id = Id,
            AccountId = AccountId,
            Method = Method,
            CreatedAt = CreatedAt,
            LastSeenAt = LastSeenAt,
            AddressPrefix = AddressPrefix,
            UserAgent = UserAgent,
            EndedAt = EndedAt,
        };
    }
}
