using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Log;

/// <summary>The verifications that were asked for; every node sees how far each is.</summary>
public sealed class AuditCheckStore
{
    private const string Actor = "audit verify";

    private static readonly Statement s_readHead = new("""
        SELECT
            LastSequence
        FROM
            LogHead
        """);

    private static readonly Statement s_findLatest = new(dialect => $"""
        SELECT
            Id,
            StartedAt,
            StartedBy,
            SeenAt,
            Entries,
            Total,
            FinishedAt,
            FaultSequence,
            FaultSubject,
            FaultProblem
        FROM
            AuditChecks
        ORDER BY
            StartedAt DESC,
            Id
        {dialect.FirstRows}
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            AuditChecks (Id, StartedAt, StartedBy, SeenAt, Entries, Total)
        VALUES
            (@Id, @Now, @StartedBy, @Now, 0, @Total)
        """);

    private static readonly Statement s_report = new("""
        UPDATE
            AuditChecks
        SET
            SeenAt = @Now,
            Entries = @Entries
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_finish = new("""
        UPDATE
            AuditChecks
        SET
            SeenAt = @Now,
            FinishedAt = @Now,
            Entries = @Entries,
            FaultSequence = @Sequence,
            FaultSubject = @Subject,
            FaultProblem = @Problem
        WHERE
            Id = @Id
        """);

    private readonly CatalogueDatabase _database;

    internal AuditCheckStore(CatalogueDatabase database) => _database = database;

    /// <summary>The last one that was asked for, or null.</summary>
    public Task<AuditCheck?> FindLatestAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(FindLatestAsync, cancellationToken);

    /// <summary>Begins one and gives its key; null while another runs, on whatever node.</summary>
    public Task<string?> StartAsync(string startedBy, CancellationToken cancellationToken) => _database.WriteAsync(
        Actor,
        async (write, token) =>
        {
            if ((await FindLatestAsync(write.Session, token))?.IsRunning(write.Now) == true)
                return null;
            var total = await write.Session.FindAsync<long>(s_readHead, null, token);
            var check = new { Id = Guid.NewGuid().ToString(), write.Now, StartedBy = startedBy, Total = total };
            await write.Session.ExecuteOneAsync(s_insert, check, token);
            return check.Id;
        },
        cancellationToken);

    /// <summary>Says how far one is.</summary>
    public Task ReportAsync(string id, long entries, CancellationToken cancellationToken) => _database.WriteAsync(
        Actor,
        (write, token) => write.Session.ExecuteAsync(s_report, new { Id = id, write.Now, Entries = entries }, token),
        cancellationToken);

    /// <summary>Says how one ended.</summary>
    public Task FinishAsync(string id, AuditVerification result, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            (write, token) => write.Session.ExecuteAsync(
                s_finish,
                new
                {
                    Id = id,
                    write.Now,
                    result.Entries,
                    result.Fault?.Sequence,
                    result.Fault?.Subject,
                    result.Fault?.Problem,
                },
                token),
            cancellationToken);

    private static async Task<AuditCheck?> FindLatestAsync(Session session, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<Row>(s_findLatest, new { Limit = 1 }, cancellationToken);
        return rows is [var row] ? row.ToCheck() : null;
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }

        public string StartedBy { get; init; } = "";

        public DateTimeOffset SeenAt { get; init; }

        public long Entries { get; init; }

        public long Total { get; init; }

        public DateTimeOffset? FinishedAt { get; init; }

        public long? FaultSequence { get; init; }

        public string? FaultSubject { get; init; }

        public string? FaultProblem { get; init; }

        public AuditCheck ToCheck() => new()
        {
            Id = Id,
            StartedAt = StartedAt,
            StartedBy = StartedBy,
            SeenAt = SeenAt,
            Entries = Entries,
            Total = Total,
            FinishedAt = FinishedAt,
            Fault = FaultSequence is { } sequence ? new(sequence, FaultSubject ?? "", FaultProblem ?? "") : null,
        };
    }
}
