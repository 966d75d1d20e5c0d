using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Migrations;

/// <summary>A SQLite file. Its lock is a file beside it, which the system frees when a process dies.</summary>
internal sealed class SqliteMigrationTarget(string connectionString) : MigrationTarget("Sqlite")
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
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault)
            {
                if (time.GetElapsedTime(start) >= LockLimit)
                    throw new TimeoutException("Another process has been migrating the database for too long.", fault);
                await Task.Delay(s_pause, time, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public override UpgradeEngineBuilder CreateBuilder() => DeployChanges.To.SqliteDatabase(connectionString);
}
