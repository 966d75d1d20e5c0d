using System.Security.Cryptography;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Catalogue;

/// <summary>A table of things kept as JSON under their key, of which only the present state is kept.</summary>
internal sealed class DocumentTable(string name, EntityType type)
{
    public static readonly DocumentTable Agencies = new(nameof(Agencies), EntityType.Agency);
    public static readonly DocumentTable Campaigns = new(nameof(Campaigns), EntityType.Campaign);

    private readonly Statement _readAll = new($"""
        SELECT
            Content
        FROM
            {name}
        ORDER BY
            Id
        """);

    // The rows themselves do not say which change made them; the log does.
    private readonly Statement _readStates = new($"""
        SELECT
            d.Content,
            l.Sequence
        FROM
            (SELECT
                EntityId,
                MAX(Sequence) AS Sequence
            FROM
                ChangeLog
            WHERE
                EntityType = @Type
            GROUP BY
                EntityId) AS l
            INNER JOIN {name} AS d ON d.Id = l.EntityId
        ORDER BY
            d.Id
        """);

    private readonly Statement _findStates = new(dialect => $"""
        SELECT
            d.Content,
            l.Sequence
        FROM
            (SELECT
                EntityId,
                MAX(Sequence) AS Sequence
            FROM
                ChangeLog
            WHERE
                Sequence > @After
                AND EntityType = @Type
                AND EntityId IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
            GROUP BY
                EntityId) AS l
            INNER JOIN {name} AS d ON d.Id = l.EntityId
        """);

    private readonly Statement _readRows = new($"""
        SELECT
            Id,
            ContentHash,
            Content
        FROM
            {name}
        """);

    private readonly Statement _count = new($"""
        SELECT
            COUNT(*)
        FROM
            {name}
        """);

    private readonly Statement _update = new($"""
        UPDATE
            {name}
        SET
            ContentHash = @ContentHash,
            Content = @Content
        WHERE
            Id = @Id
        """);

    private readonly Statement _insert = new($"""
        INSERT INTO
            {name} (Id, ContentHash, Content)
        VALUES
            (@Id, @ContentHash, @Content)
        """);

    /// <summary>The contents of all rows in the order of their keys.</summary>
    public Task<List<byte[]>> ReadAllAsync(Session session, CancellationToken cancellationToken) =>
        session.QueryAsync<byte[]>(_readAll, null, cancellationToken);

    /// <summary>All rows with the change that made each, in the order of their keys.</summary>
    public Task<List<State>> ReadStatesAsync(Session session, CancellationToken cancellationToken) =>
        session.QueryAsync<State>(_readStates, new { Type = type.ToString() }, cancellationToken);

    /// <summary>The rows with these keys, each of which has changed after a place in the log.</summary>
    public async Task<List<State>> FindStatesAsync(
        Session session, IReadOnlyCollection<string> ids, long after, CancellationToken cancellationToken)
    {
        var wanted = new { Type = type.ToString(), Ids = JsonArray.Of(ids), After = after };
        return ids.Count == 0 ? [] : await session.QueryAsync<State>(_findStates, wanted, cancellationToken);
    }

    /// <summary>All rows, for comparing.</summary>
    public Task<List<Row>> ReadRowsAsync(Session session, CancellationToken cancellationToken) =>
        session.QueryAsync<Row>(_readRows, null, cancellationToken);

    /// <summary>How many rows there are.</summary>
    public Task<long> CountAsync(Session session, CancellationToken cancellationToken) =>
        session.FindAsync<long>(_count, null, cancellationToken);

    /// <summary>Adds and replaces rows, logs those that change, and gives their number.</summary>
    public async Task<int> SaveAsync(
        WriteTransaction write, IEnumerable<(string Id, byte[] Content)> rows, CancellationToken cancellationToken)
    {
        var hashes = (await ReadRowsAsync(write.Session, cancellationToken))
            .ToDictionary(row => row.Id, row => row.ContentHash);
        var changes = 0;
        foreach (var (id, content) in rows)
        {
            var hash = SHA256.HashData(content);
            var isKnown = hashes.TryGetValue(id, out var stored);
            if (isKnown && hash.AsSpan().SequenceEqual(stored))
                continue;
            var row = new { Id = id, ContentHash = hash, Content = content };
            await write.Session.ExecuteOneAsync(isKnown ? _update : _insert, row, cancellationToken);
            write.Log(type, id, 0, isKnown ? AuditAction.Updated : AuditAction.Added, hash);
            hashes[id] = hash;
            changes++;
        }
        return changes;
    }

    /// <summary>What a row holds, and the change that made it.</summary>
    internal sealed class State
    {
        public byte[] Content { get; init; } = [];

        public long Sequence { get; init; }
    }

    /// <summary>A row as it is stored.</summary>
    internal sealed class Row
    {
        public string Id { get; init; } = "";

        public byte[] ContentHash { get; init; } = [];

        public byte[] Content { get; init; } = [];
    }
}
