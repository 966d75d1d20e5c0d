using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Resilience;
using ConsumerSafety.Storage.Tests.Contract;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Tests.Migrations;

public sealed class SqliteMigrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_waits_until_the_one_that_migrates_is_done()
    {
        await using var database = new SqliteTestDatabase();
        var time = new FakeTime();
        var target = new SqliteMigrationTarget(database.ConnectionString);

        var first = await target.LockAsync(time, Token);
        var second = target.LockAsync(time, Token);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await time.RunAsync(second, TimeSpan.FromSeconds(1))).DisposeAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_one_line()
    {
        await using var database = new SqliteTestDatabase();
        await File.WriteAllTextAsync(
            new SqliteConnectionStringBuilder(database.ConnectionString).DataSource, new string('x', 5000), Token);
        await using var node = new Node(database, new FakeTime());

        var fault = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => node.Migrator.MigrateAsync(Token));

        Assert.Contains("file is not a database", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public async Task A_node_does_not_wait_for_ever()
    {
        await using var database = new SqliteTestDatabase();
        var time = new FakeTime();
        var target = new SqliteMigrationTarget(database.ConnectionString);
        await using var first = await target.LockAsync(time, Token);

        var second = target.LockAsync(time, Token);
        time.Advance(MigrationTarget.LockLimit);

        await Assert.ThrowsAsync<TimeoutException>(() => time.RunAsync(second, TimeSpan.FromSeconds(1)));
    }
}
