using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Sql;

/// <summary>SQLite 3.45 and later, which comes with the program.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private const int Busy = 5;
    private const int Locked = 6;

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
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            // The page size counts for a file that is made now: a notice of usual length and its like fit in one.
            command.CommandText = """
                PRAGMA busy_timeout = 5000;
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
}
