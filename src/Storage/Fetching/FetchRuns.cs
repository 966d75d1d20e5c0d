using ConsumerSafety.Domain.Fetching;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Fetching;

/// <summary>Every fetch and what became of it. Safe to use from any thread.</summary>
public sealed class FetchRuns
{
    private const string Columns = """
        Id, SourceId, StartedAt, EndedAt, Actor, Outcome, Added, Updated, Unchanged, Rejected, Marked, Message
        """;

    private static readonly Statement s_begin = new("""
        INSERT INTO
            FetchRuns
            (Id, SourceId, StartedAt, Actor, Outcome, Added, Updated, Unchanged, Rejected, Marked)
        VALUES
            (@Id, @SourceId, @StartedAt, @Actor, @Outcome, 0, 0, 0, 0, 0)
        """);

    private static readonly Statement s_end = new("""
        UPDATE
            FetchRuns
        SET
            EndedAt = @EndedAt,
            Outcome = @Outcome,
            Added = @Added,
            Updated = @Updated,
            Unchanged = @Unchanged,
            Rejected = @Rejected,
            Marked = @Marked,
            Message = @Message,
            Report = @Report
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_readLast = new(dialect => $"""
        SELECT
            {Columns}
        FROM
            FetchRuns
        ORDER BY
            StartedAt DESC,
            Id
        {dialect.FirstRows}
        """);

    private static readonly Statement s_readReport = new("""
        SELECT
            Report
        FROM
            FetchRuns
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_removeOld = new("""
        DELETE FROM
            FetchRuns
        WHERE
            StartedAt < @Before
        """);

    private readonly CatalogueDatabase _database;

    internal FetchRuns(CatalogueDatabase database) => _database = database;

    /// <summary>Notes that a fetch begins, and forgets those that began before an instant.</summary>
    public Task BeginAsync(FetchRun run, DateTimeOffset forgetBefore, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            "fetch",
            async (write, token) =>
            {
                await write.Session.ExecuteAsync(s_removeOld, new { Before = forgetBefore }, token);
                await write.Session.ExecuteOneAsync(
                    s_begin,
                    new { run.Id, run.SourceId, run.StartedAt, run.Actor, Outcome = run.Outcome.ToString() },
                    token);
                return true;
            },
            cancellationToken);

    /// <summary>Notes what became of it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="report">Its report, a gzip of CSV; null when it has none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task EndAsync(FetchRun run, byte[]? report, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            "fetch",
            async (write, token) =>
            {
                await write.Session.ExecuteOneAsync(
                    s_end,
                    new
                    {
                        run.Id, run.EndedAt, Outcome = run.Outcome.ToString(), run.Added, run.Updated, run.Unchanged,
                        run.Rejected, run.Marked, run.Message, Report = report,
                    },
                    token);
                return true;
            },
            cancellationToken);

    /// <summary>The last fetches of all sources, newest first.</summary>
    public async Task<IReadOnlyList<FetchRun>> ReadLastAsync(int count, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => session.QueryAsync<FetchRun>(s_readLast, new { Limit = count }, token),
            cancellationToken);

    /// <summary>The report of a fetch, a gzip of CSV; null when there is none.</summary>
    public Task<byte[]?> FindReportAsync(string id, CancellationToken cancellationToken) => _database.ReadAsync(
        (session, token) => session.FindAsync<byte[]>(s_readReport, new { Id = id }, token), cancellationToken);
}
