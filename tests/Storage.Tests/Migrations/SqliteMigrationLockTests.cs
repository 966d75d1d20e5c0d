using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Tests.Contract;

namespace ConsumerSafety.Storage.Tests.Migrations;

public sealed class SqliteMigrationLockTests
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
