using ConsumerSafety.Storage.Sql;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Migrations;

/// <summary>A SQLite file. Its lock is a file beside it, which the system frees when a process dies.</summary>
internal sealed class SqliteMigrationTarget(string connectionString) : MigrationTarget("Sqlite", SqlDialect.Sqlite)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public override async Task<IAsyncDisposable> LockAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                var handle = new FileStream(
                    path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                await CreateAsync(handle, cancellationToken);
                return handle;
            }
            catch (IOException fault)
            {
                if (time.GetElapsedTime(start) >= LockLimit)
                    throw new TimeoutException("Another process has been migrating the database for too long.", fault);
                await Task.Delay(s_pause, time, cancellationToken);
            }
        }
    }

    /// <summary>Makes the file where there is none, as DbUp would without the settings that last.</summary>
    private async Task CreateAsync(FileStream handle, CancellationToken cancellationToken)
    {
        try
        {
            await using var _ = await SqlDialect.Sqlite.OpenAsync(connectionString, cancellationToken);
        }
        catch
        {
            await handle.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override UpgradeEngineBuilder CreateBuilder() => DeployChanges.To.SqliteDatabase(connectionString);
}
