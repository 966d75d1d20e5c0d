using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Idempotency;

/// <summary>
/// Which requests have come before, and what was answered: kept in the database, so that every node knows and a
/// restart forgets nothing. Safe to use from any thread.
/// </summary>
public sealed class IdempotencyStore
{
    /// <summary>How long a request is remembered.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>How long nobody takes a request over that was begun: the longest that one should take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const string Actor = "idempotency";

    private static readonly Statement s_find = new("""
        SELECT
            RequestHash,
            ReservedUntil,
            ExpiresAt,
            ChangeType,
            ChangeId,
            Status,
            Answer
        FROM
            IdempotencyKeys
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_remove = new("""
        DELETE FROM
            IdempotencyKeys
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            IdempotencyKeys (Id, RequestHash, Token, ReservedUntil, ExpiresAt)
        VALUES
            (@Id, @RequestHash, @Token, @ReservedUntil, @ExpiresAt)
        """);

    private static readonly Statement s_complete = new("""
        UPDATE
            IdempotencyKeys
        SET
            Status = @Status,
            Answer = @Answer
        WHERE
            Id = @Id
            AND Token = @Token
        """);

    private static readonly Statement s_release = new("""
        DELETE FROM
            IdempotencyKeys
        WHERE
            Id = @Id
            AND Token = @Token
            AND ChangeId IS NULL
        """);

    private static readonly Statement s_clean = new("""
        DELETE FROM
            IdempotencyKeys
        WHERE
            ExpiresAt <= @Now
        """);

    private readonly CatalogueDatabase _database;
    private readonly TimeProvider _time;

    internal IdempotencyStore(CatalogueDatabase database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Asks to carry out a request.</summary>
    /// <param name="id">Who asks and under which key: 64 hexadecimal digits.</param>
    /// <param name="requestHash">SHA-256 of all that is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Reservation> ReserveAsync(string id, byte[] requestHash, CancellationToken cancellationToken) =>
        _database.WriteAsync(Actor, (write, token) => ReserveAsync(write, id, requestHash, token), cancellationToken);

    /// <summary>
    /// Asks the same, but keeps no place: the first change takes it in its own transaction, or commits nothing when
    /// another has it by then. For a request that makes one change, which then costs one commit, and leaves nothing
    /// behind when its process dies.
    /// </summary>
    /// <param name="id">Who asks and under which key: 64 hexadecimal digits.</param>
    /// <param name="requestHash">SHA-256 of all that is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Reservation> FindAsync(string id, byte[] requestHash, CancellationToken cancellationToken)
    {
        var known = await _database.ReadAsync(
            (session, token) => session.FindAsync<Row>(s_find, new { Id = id }, token), cancellationToken);
        return Judge(known, requestHash, _time.GetUtcNow())
            ?? new Reservation.Reserved(new(id, Guid.NewGuid().ToString(), requestHash));
    }

    /// <summary>Keeps the answer. Does nothing when another has taken the work over.</summary>
    public Task CompleteAsync(IdempotentWork work, int status, byte[] answer, CancellationToken cancellationToken) =>
        RunAsync(s_complete, new { work.Id, work.Token, Status = status, Answer = answer }, cancellationToken);

    /// <summary>
    /// Forgets a request that came to nothing, so that it can be made again; not if something was committed for it.
    /// </summary>
    public Task ReleaseAsync(IdempotentWork work, CancellationToken cancellationToken) =>
        RunAsync(s_release, new { work.Id, work.Token }, cancellationToken);

    /// <summary>Forgets what is too old, and gives how many requests that were.</summary>
    public Task<int> CleanAsync(CancellationToken cancellationToken) => _database.WriteAsync(
        Actor, (write, token) => write.Session.ExecuteAsync(s_clean, new { write.Now }, token), cancellationToken);

    private static async Task<Reservation> ReserveAsync(
        WriteTransaction write, string id, byte[] requestHash, CancellationToken cancellationToken)
    {
        var known = await write.Session.FindAsync<Row>(s_find, new { Id = id }, cancellationToken);
        if (Judge(known, requestHash, write.Now) is { } before)
            return before;
        var work = new IdempotentWork(id, Guid.NewGuid().ToString());
        await TakeAsync(write.Session, write.Now, id, work.Token, requestHash, cancellationToken);
        return new Reservation.Reserved(work);
    }

    /// <summary>Takes a place within a transaction; false when another has it.</summary>
    internal static async Task<bool> TryTakeAsync(
        Session session, DateTimeOffset now, string id, string token, byte[] requestHash,
        CancellationToken cancellationToken)
    {
        var known = await session.FindAsync<Row>(s_find, new { Id = id }, cancellationToken);
        if (Judge(known, requestHash, now) is not null)
            return false;
        await TakeAsync(session, now, id, token, requestHash, cancellationToken);
        return true;
    }

    // Null when it can be carried out.
    private static Reservation? Judge(Row? known, byte[] requestHash, DateTimeOffset now)
    {
        if (known is null || known.ExpiresAt <= now)
            return null;
        if (!known.RequestHash.AsSpan().SequenceEqual(requestHash))
            return new Reservation.Different();
        if (known is { Status: { } status, Answer: { } answer })
            return new Reservation.Answered(status, answer);
        if (known.ReservedUntil > now)
            return new Reservation.Running();
        return known is { ChangeType: { } type, ChangeId: { } changed }
            ? new Reservation.Unanswered(type, changed)
            : null;
    }

    private static async Task TakeAsync(
        Session session, DateTimeOffset now, string id, string token, byte[] requestHash,
        CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(s_remove, new { Id = id }, cancellationToken);
        var row = new
        {
            Id = id,
            RequestHash = requestHash,
            Token = token,
            ReservedUntil = now + Lease,
            ExpiresAt = now + Lifetime,
        };
        await session.ExecuteOneAsync(s_insert, row, cancellationToken);
    }

    private Task<int> RunAsync(Statement statement, object parameters, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor, (write, token) => write.Session.ExecuteAsync(statement, parameters, token), cancellationToken);

    private sealed class Row
    {
        public byte[] RequestHash { get; init; } = [];

        public DateTimeOffset ReservedUntil { get; init; }

        public DateTimeOffset ExpiresAt { get; init; }

        public string? ChangeType { get; init; }

        public string? ChangeId { get; init; }

        public int? Status { get; init; }

        public byte[]? Answer { get; init; }
    }
}
