using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Resilience;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task Several_nodes_that_start_at_once_migrate_one_empty_database()
    {
        await using var database = await CreateDatabaseAsync();
        var nodes = Enumerable.Range(0, 6).Select(_ => new Node(database, TimeProvider.System)).ToList();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Migrator.MigrateAsync(Token), Token)));

        foreach (var node in nodes)
        {
            Assert.Equal(0, await node.Source.ReadHeadAsync(Token));
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await RecordAsync(Recall("A-1"));
        var identity = await Here.Source.ReadIdentityAsync(Token);

        await StartNode().Migrator.MigrateAsync(Token);

        Assert.Equal(identity, await Here.Source.ReadIdentityAsync(Token));
        Assert.NotNull(await Notices.FindAsync("RC-2024-000001", Token));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_in_one_clear_line()
    {
        await RunAsync("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('0999-later', '2030-01-01')");

        var fault = await Assert.ThrowsAsync<DatabaseTooNewException>(() => Here.Migrator.MigrateAsync(Token));

        Assert.Contains("0999-later", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public async Task The_health_of_the_database_can_be_asked()
    {
        var health = Here.Get<DatabaseHealth>();

        Assert.Null(await health.CheckAsync(Token));
        Assert.Equal(BreakerState.Closed, health.BreakerState);
    }
}
