using System.Security.Cryptography;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;
using Dapper;

namespace ConsumerSafety.Storage.Catalogue;

/// <summary>
/// A table of things kept as JSON under their key, of which only the present state is kept. Beside key, hash and
/// content it may have columns that repeat parts of the content, to be asked for.
/// </summary>
internal sealed partial class DocumentTable(string name, EntityType type, DocumentColumns columns)
{
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

    private readonly Statement _readHashes = new($"""
        SELECT
            Id,
            ContentHash
        FROM
            {name}
        """);

    private readonly Statement _readAfter = new(dialect => $"""
        SELECT
            Id,
            ContentHash,
            Content
        FROM
            {name}
        WHERE
            Id > @After
        ORDER BY
            Id
        {dialect.FirstRows}
        """);

    private readonly Statement _find = new($"""
        SELECT
            Content
        FROM
            {name}
        WHERE
            Id = @Id
        """);

    private readonly Statement _findMatching = new($"""
        SELECT
            COUNT(*)
        FROM
            {name}
        WHERE
            Id = @Id{columns.Conditions}
        """);

    private readonly Statement _remove = new($"""
        DELETE FROM
            {name}
        WHERE
            Id = @Id
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
            Content = @Content{columns.Assignments}
        WHERE
            Id = @Id
        """);

    private readonly Statement _insert = new($"""
        INSERT INTO
            {name} (Id, ContentHash, Content{columns.Names})
        VALUES
            (@Id, @ContentHash, @Content{columns.Parameters})
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

    /// <summary>What the things in it are.</summary>
    public EntityType Type => type;

    /// <summary>What it is called in the database.</summary>
    public string Name => name;

    /// <summary>The type of its documents; null where no column repeats a part of them.</summary>
    public Type? DocumentType => columns.DocumentType;

    /// <summary>The content of a row, or null.</summary>
    public Task<byte[]?> FindAsync(Session session, string id, CancellationToken cancellationToken) =>
        session.FindAsync<byte[]>(_find, new { Id = id }, cancellationToken);

    /// <summary>The next rows in the order of their keys, at most <paramref name="limit"/>.</summary>
    public Task<List<Row>> ReadAfterAsync(
        Session session, string after, int limit, CancellationToken cancellationToken) =>
        session.QueryAsync<Row>(_readAfter, new { After = after, Limit = limit }, cancellationToken);

    /// <summary>Whether the columns of a row say what its content says.</summary>
    public async Task<bool> IsConsistentAsync(Session session, Row row, CancellationToken cancellationToken)
    {
        if (columns.IsEmpty)
            return true;
        var parameters = Parameters(row.Id, row.ContentHash, row.Content);
        return await session.FindAsync<long>(_findMatching, parameters, cancellationToken) == 1;
    }

    /// <summary>How many rows there are.</summary>
    public Task<long> CountAsync(Session session, CancellationToken cancellationToken) =>
        session.FindAsync<long>(_count, null, cancellationToken);

    /// <summary>Adds and replaces rows, logs those that change, and gives their number.</summary>
    public async Task<int> SaveAsync(
        WriteTransaction write, IEnumerable<(string Id, byte[] Content)> rows, CancellationToken cancellationToken)
    {
        var hashes = (await write.Session.QueryAsync<Row>(_readHashes, null, cancellationToken))
            .ToDictionary(row => row.Id, row => row.ContentHash);
        var changes = 0;
        foreach (var (id, content) in rows)
        {
            var hash = SHA256.HashData(content);
            var isKnown = hashes.TryGetValue(id, out var stored);
            if (isKnown && hash.AsSpan().SequenceEqual(stored))
                continue;
            await (isKnown
                ? UpdateAsync(write, id, content, AuditAction.Updated, null, cancellationToken)
                : AddAsync(write, id, content, AuditAction.Added, null, cancellationToken));
            hashes[id] = hash;
            changes++;
        }
        return changes;
    }

    /// <summary>Like <see cref="SaveAsync"/>, and removes every other row.</summary>
    public async Task<int> ReplaceAsync(
        WriteTransaction write, IReadOnlyList<(string Id, byte[] Content)> rows, CancellationToken cancellationToken)
    {
        var left = (await write.Session.QueryAsync<Row>(_readHashes, null, cancellationToken))
            .Select(row => row.Id).Except(rows.Select(row => row.Id)).Order(StringComparer.Ordinal).ToList();
        foreach (var id in left)
            await RemoveAsync(write, id, null, cancellationToken);
        return left.Count + await SaveAsync(write, rows, cancellationToken);
    }

    /// <summary>Adds a row, logs it and gives the number of the change.</summary>
    public async Task<long> AddAsync(
        WriteTransaction write, string id, byte[] content, AuditAction action, string? detail,
        CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(content);
        await write.Session.ExecuteOneAsync(_insert, Parameters(id, hash, content), cancellationToken);
        return write.Log(type, id, 0, action, hash, detail);
    }

    /// <summary>Replaces a row that is there, logs it and gives the number of the change.</summary>
    public async Task<long> UpdateAsync(
        WriteTransaction write, string id, byte[] content, AuditAction action, string? detail,
        CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(content);
        await write.Session.ExecuteOneAsync(_update, Parameters(id, hash, content), cancellationToken);
        return write.Log(type, id, 0, action, hash, detail);
    }

    /// <summary>Removes a row that is there, logs it and gives the number of the change.</summary>
    public async Task<long> RemoveAsync(
        WriteTransaction write, string id, string? detail, CancellationToken cancellationToken)
    {
        await write.Session.ExecuteOneAsync(_remove, new { Id = id }, cancellationToken);
        return write.Log(type, id, 0, AuditAction.Removed, SHA256.HashData([]), detail);
    }

    private DynamicParameters Parameters(string id, byte[] hash, byte[] content)
    {
        var parameters = new DynamicParameters(new { Id = id, ContentHash = hash, Content = content });
        columns.Add(parameters, content);
        return parameters;
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
