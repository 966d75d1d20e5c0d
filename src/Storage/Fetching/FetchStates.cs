using ConsumerSafety.Domain.Fetching;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Fetching;

/// <summary>Where the fetching of each source stands, and which node does it. Safe to use from any thread.</summary>
public sealed class FetchStates
{
    private static readonly Statement s_readAll = new("""
        SELECT
            SourceId,
            NextRunAt,
            RequestedBy,
            SucceededAt,
            EntityTag,
            LastModified,
            TaggedAddress
        FROM
            FetchStates
        """);

    private static readonly Statement s_add = new("""
        INSERT INTO
            FetchStates (SourceId, NextRunAt)
        SELECT
            @SourceId,
            @NextRunAt
        WHERE
            NOT EXISTS (SELECT SourceId FROM FetchStates WHERE SourceId = @SourceId)
        """);

    private static readonly Statement s_request = new("""
        UPDATE
            FetchStates
        SET
            NextRunAt = @Now,
            RequestedBy = @Actor
        WHERE
            SourceId = @SourceId
        """);

    private static readonly Statement s_lease = new("""
        UPDATE
            FetchStates
        SET
            LeaseOwner = @Owner,
            LeaseUntil = @Until
        WHERE
            SourceId = @SourceId
            AND NextRunAt <= @Now
            AND (LeaseUntil IS NULL OR LeaseUntil <= @Now)
        """);

    private static readonly Statement s_release = new("""
        UPDATE
            FetchStates
        SET
            NextRunAt = @NextRunAt,
            RequestedBy = NULL,
            SucceededAt = @SucceededAt,
            EntityTag = @EntityTag,
            LastModified = @LastModified,
            TaggedAddress = @TaggedAddress,
            LeaseOwner = NULL,
            LeaseUntil = NULL
        WHERE
            SourceId = @SourceId
            AND LeaseOwner = @Owner
        """);

    private readonly CatalogueDatabase _database;

    internal FetchStates(CatalogueDatabase database) => _database = database;

    /// <summary>Every source that was ever to be fetched.</summary>
    public async Task<IReadOnlyList<FetchState>> ReadAllAsync(CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => session.QueryAsync<FetchState>(s_readAll, null, token), cancellationToken);

    /// <summary>Makes sources known that are not yet; they are due at once.</summary>
    public Task AddAsync(IReadOnlyList<string> sourceIds, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            "fetch",
            async (write, token) =>
            {
                var added = 0;
                foreach (var id in sourceIds)
                    added += await write.Session.ExecuteAsync(
                        s_add, new { SourceId = id, NextRunAt = write.Now }, token);
                return added;
            },
            cancellationToken);

    /// <summary>Makes a source due now; false when it is not known.</summary>
    public Task<bool> RequestAsync(string sourceId, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) => await write.Session.ExecuteAsync(
                s_request, new { SourceId = sourceId, write.Now, Actor = actor }, token) == 1,
            cancellationToken);

    /// <summary>
    /// Takes a source that is due until an instant; false when it is not due or another node has it.
    /// </summary>
    public Task<bool> TryLeaseAsync(
        string sourceId, string owner, TimeSpan length, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            "fetch",
            async (write, token) =>
            {
                var lease = new { SourceId = sourceId, Owner = owner, write.Now, Until = write.Now + length };
                return await write.Session.ExecuteAsync(s_lease, lease, token) == 1;
            },
            cancellationToken);

    /// <summary>Gives a source back with its new state; does nothing when another node has it by now.</summary>
    public Task ReleaseAsync(FetchState state, string owner, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            "fetch",
            (write, token) => write.Session.ExecuteAsync(
                s_release,
                new
                {
                    state.SourceId, Owner = owner, state.NextRunAt, state.SucceededAt, state.EntityTag,
                    state.LastModified, state.TaggedAddress,
                },
                token),
            cancellationToken);
}
