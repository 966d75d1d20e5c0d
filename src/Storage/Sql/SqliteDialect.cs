using System.Data.Common;
using ConsumerSafety.Storage.Resilience;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Sql;

/// <summary>SQLite 3.45 and later, which comes with the program.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    // Primary result codes, https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    private const string FullDisk = "its disk is full.";
    private const long LeastFreeBytes = 1024 * 1024;

    // BEGIN IMMEDIATE has locked the whole file already.
    public override string LockHead => """
        SELECT
            LastSequence,
            LastHash
        FROM
            LogHead
        """;

    public override string FirstRows => "LIMIT @Limit";

    public override string Page => "LIMIT @Limit OFFSET @Skip";

    // There are no round trips to save; more rows were not faster.
    public override int RowsPerInsert => 4;

    public override bool HasOneWriter => true;

    public override string Strings(string parameter) => $"(SELECT value AS Item FROM json_each({parameter}))";

    public override string Pairs(string parameter) =>
        $"(SELECT value ->> 0 AS First, value ->> 1 AS Second FROM json_each({parameter}))";

    public override async Task<DbConnection> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var isHasty = DatabasePatience.IsShort;
        var connection = new SqliteConnection(connectionString);
        // The provider itself tries again for as many seconds, and holds the thread meanwhile.
        if (isHasty)
            connection.DefaultTimeout = 1;
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            // The page size counts for a file that is made now: a notice of usual length and its like fit in one.
            command.CommandText = $"""
                PRAGMA busy_timeout = {(isHasty ? 1000 : 5000)};
                PRAGMA page_size = 8192;
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA secure_delete = ON;
                PRAGMA foreign_keys = ON;
                """;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    // What was deleted is overwritten in the database as it is deleted; its log still has the pages as they were.
    public override async Task ForgetAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA busy_timeout = 1000;
            PRAGMA wal_checkpoint(TRUNCATE);
            """;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override bool IsTransient(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: Busy or Locked };

    // A write so small that it fits in what a failed one has left behind says nothing of the next.
    public override string? FindShortage(string connectionString)
    {
        var path = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < LeastFreeBytes ? FullDisk : null;
    }

    public override bool IsRolledBack(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or Full };

    public override string? Explain(Exception exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked => "another program has locked it.",
        ReadOnly => "it can be read, but not written to.",
        IoError => "its disk cannot be used.",
        Full => FullDisk,
        CannotOpen => "its file cannot be opened.",
        _ => null,
    };
}
