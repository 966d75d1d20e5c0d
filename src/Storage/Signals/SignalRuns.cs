using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Signals;

/// <summary>
/// Every search for signals, asked for and done; of several nodes, one does it. Safe to use from any thread.
/// </summary>
public sealed class SignalRuns
{
    private const string Actor = "signals";

    private const string Columns = """
        Id, RequestedAt, StartedAt, EndedAt, Actor, Outcome, Complaints, Series, Standing, Found
        """;

    private static readonly Statement s_readLast = new(dialect => $"""
        SELECT
            {Columns}
        FROM
            SignalRuns
        ORDER BY
            RequestedAt DESC,
            Id
        {dialect.FirstRows}
        """);

    private static readonly Statement s_find = new($"""
        SELECT
            {Columns}
        FROM
            SignalRuns
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_findWaiting = new(dialect => $"""
        SELECT
            {Columns}
        FROM
            SignalRuns
        WHERE
            EndedAt IS NULL
        ORDER BY
            RequestedAt,
            Id
        {dialect.FirstRows}
        """);

    private static readonly Statement s_add = new("""
        INSERT INTO
            SignalRuns (Id, RequestedAt, Actor, Outcome, Complaints, Series, Standing, Found)
        VALUES
            (@Id, @RequestedAt, @Actor, 'Requested', 0, 0, 0, 0)
        """);

    private static readonly Statement s_begin = new("""
        UPDATE
            SignalRuns
        SET
            Outcome = 'Running',
            StartedAt = @Now,
            LeaseOwner = @Owner,
            LeaseUntil = @Until
        WHERE
            Id = @Id
            AND EndedAt IS NULL
            AND (LeaseUntil IS NULL OR LeaseUntil <= @Now)
        """);

    private static readonly Statement s_end = new("""
        UPDATE
            SignalRuns
        SET
            EndedAt = @Now,
            Outcome = @Outcome,
            Complaints = @Complaints,
            Series = @Series,
            Standing = @Standing,
            Found = @Found,
            LeaseOwner = NULL,
            LeaseUntil = NULL
        WHERE
            Id = @Id
            AND LeaseOwner = @Owner
        """);

    private static readonly Statement s_removeOld = new("""
        DELETE FROM
            SignalRuns
        WHERE
            RequestedAt < @Before
        """);

    private static readonly TimeSpan s_kept = TimeSpan.FromDays(365);

    private readonly CatalogueDatabase _database;

    internal SignalRuns(CatalogueDatabase database) => _database = database;

    /// <summary>The last runs, the newest first.</summary>
    public async Task<IReadOnlyList<SignalRun>> ReadLastAsync(int count, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => session.QueryAsync<SignalRun>(s_readLast, new { Limit = count }, token),
            cancellationToken);

    /// <summary>A run by its key, or null.</summary>
    public Task<SignalRun?> FindAsync(string id, CancellationToken cancellationToken) => _database.ReadAsync(
        (session, token) => session.FindAsync<SignalRun>(s_find, new { Id = id }, token), cancellationToken);

    /// <summary>Asks for the run of a night, unless somebody did before.</summary>
    public Task<bool> RequestNightAsync(string id, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                if (await write.Session.FindAsync<SignalRun>(s_find, new { Id = id }, token) is not null)
                    return false;
                await write.Session.ExecuteAsync(s_removeOld, new { Before = write.Now - s_kept }, token);
                await write.Session.ExecuteOneAsync(
                    s_add, new { Id = id, RequestedAt = write.Now, Actor = actor }, token);
                return true;
            },
            cancellationToken);

    /// <summary>Asks for a run; while another waits or is under way that one is given.</summary>
    public Task<SignalRun> RequestAsync(string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                if (await FindWaitingAsync(write.Session, token) is { } waiting)
                    return waiting;
                var run = new SignalRun
                {
                    Id = Guid.CreateVersion7(write.Now).ToString("N"), RequestedAt = write.Now, Actor = actor,
                };
                await write.Session.ExecuteOneAsync(s_add, new { run.Id, run.RequestedAt, run.Actor }, token);
                return run;
            },
            cancellationToken);

    /// <summary>
    /// Takes the run that waits longest until an instant; null when none waits or another node has it.
    /// </summary>
    public async Task<SignalRun?> TryBeginAsync(string owner, TimeSpan length, CancellationToken cancellationToken)
    {
        var waiting = await _database.ReadAsync(FindWaitingAsync, cancellationToken);
        return waiting is null ? null : await _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                var lease = new { waiting.Id, Owner = owner, write.Now, Until = write.Now + length };
                return await write.Session.ExecuteAsync(s_begin, lease, token) == 1
                    ? await write.Session.FindAsync<SignalRun>(s_find, new { waiting.Id }, token)
                    : null;
            },
            cancellationToken);
    }

    /// <summary>Notes what became of a run; does nothing when another node has it by now.</summary>
    public Task EndAsync(SignalRun run, string owner, CancellationToken cancellationToken) => _database.WriteAsync(
        Actor,
        (write, token) => write.Session.ExecuteAsync(
            s_end,
            new
            {
                run.Id, Owner = owner, write.Now, Outcome = run.Outcome.ToString(), run.Complaints, run.Series,
                run.Standing, run.Found,
            },
            token),
        cancellationToken);

    private static Task<SignalRun?> FindWaitingAsync(Session session, CancellationToken token) =>
        session.FindAsync<SignalRun>(s_findWaiting, new { Limit = 1 }, token);
}
