using ConsumerSafety.Storage.Sql;
using DbUp;
using DbUp.Builder;

namespace ConsumerSafety.Storage.Migrations;

/// <summary>A database on SQL Server, which exists already. Its lock is an application lock of a session.</summary>
internal sealed class SqlServerMigrationTarget(string connectionString)
    : MigrationTarget("SqlServer", SqlDialect.SqlServer)
{
    private static readonly Statement s_lock = new("""
        DECLARE @Result INT;

        EXECUTE @Result = sp_getapplock
            @Resource = 'ConsumerSafety.Migrations',
            @LockMode = 'Exclusive',
            @LockOwner = 'Session',
            @LockTimeout = @Milliseconds;

        SELECT
            @Result;
        """);

    /// <inheritdoc/>
    public override async Task<IAsyncDisposable> LockAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var connection = await SqlDialect.SqlServer.OpenAsync(connectionString, cancellationToken);
        try
        {
            var session = new Session(connection, null, SqlDialect.SqlServer);
            var limit = new { Milliseconds = (int)LockLimit.TotalMilliseconds };
            var result = await session.FindAsync<int>(s_lock, limit, cancellationToken);
            if (result < 0)
                throw new TimeoutException("Another node has been migrating the database for too long.");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override UpgradeEngineBuilder CreateBuilder() => DeployChanges.To.SqlDatabase(connectionString);
}
