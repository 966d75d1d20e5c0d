using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Notices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ConsumerSafety.Bench.Usual;

/// <summary>The database file of the usual stack.</summary>
internal static class CatalogueFile
{
    private const int BatchSize = 2_000;
    private static readonly JsonSerializerOptions s_json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Sets up reading as Entity Framework's own advice on performance has it.</summary>
    public static void UseForReading(DbContextOptionsBuilder options, string path) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ToString())
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .EnableThreadSafetyChecks(false)
        .AddInterceptors(new Settings());

    /// <summary>Writes the database from nothing.</summary>
    public static async Task CreateAsync(string path, IAsyncEnumerable<Domain.Notices.Notice> notices)
    {
        File.Delete(path);
        var options = new DbContextOptionsBuilder<CatalogueContext>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString())
            .Options;
        await using var context = new CatalogueContext(options);
        await context.Database.EnsureCreatedAsync();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            await foreach (var batch in notices.Chunk(BatchSize))
            {
                context.AddRange(batch.Select(Row));
                await context.SaveChangesAsync();
                context.ChangeTracker.Clear();
            }
            await transaction.CommitAsync();
        }
        await context.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static Notice Row(Domain.Notices.Notice notice)
    {
        var row = JsonSerializer.Deserialize<Notice>(NoticeJson.Write(notice), s_json)!;
        row.Kind = notice.Kind;
        return row;
    }

    // The whole file may be mapped, and each connection of the pool is set up once.
    private sealed class Settings : DbConnectionInterceptor
    {
        private readonly ConditionalWeakTable<object, object> _known = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Set((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        private void Set(SqliteConnection connection)
        {
            if (!_known.TryAdd(connection.Handle!, connection.Handle!))
                return;
            using var command = connection.CreateCommand();
            command.CommandText =
                "PRAGMA mmap_size = 34359738368; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY";
            command.ExecuteNonQuery();
        }
    }
}
