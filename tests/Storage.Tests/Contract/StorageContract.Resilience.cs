using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Resilience;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_database_that_takes_no_writes_can_be_read_and_says_so()
    {
        Assert.SkipUnless(TestDatabase.Provider == "Sqlite", "The fault of this test is one of SQLite's.");
        var health = Here.Get<DatabaseHealth>();

        var fault = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => Here.Database.WriteAsync<int>(
            "importer", (_, _) => throw new SqliteException("attempt to write a readonly database", 8), Token));

        Assert.Null(await health.CheckAsync(Token));
        Assert.Equal(fault.Message, health.WriteFault);
        Assert.Null(await health.CheckWritingAsync(Token));
        Assert.Null(health.WriteFault);
    }

    [Fact]
    public async Task What_does_not_fit_on_a_full_disk_is_not_there_and_can_be_written_once_there_is_room()
    {
        Assert.SkipUnless(TestDatabase.Provider == "Sqlite", "The fault of this test is one of SQLite's.");
        var large = Agency("large") with { Name = new string('大', 100_000) };
        var start = await Here.Source.ReadHeadAsync(Token);
        // Connections come back from the pool as they were left.
        await using (var connection = new SqliteConnection(TestDatabase.ConnectionString))
        {
            await connection.OpenAsync(Token);
            await connection.ExecuteAsync("PRAGMA max_page_count = 1");
        }

        var fault = await Assert.ThrowsAsync<DatabaseUnavailableException>(
            () => Here.Agencies.SaveAsync([large], "importer", Token));

        Assert.Equal("The database cannot be used now: its disk is full.", fault.Message);
        Assert.Equal(start, await Here.Source.ReadHeadAsync(Token));
        await using (var connection = new SqliteConnection(TestDatabase.ConnectionString))
            SqliteConnection.ClearPool(connection);
        Assert.Equal(1, await Here.Agencies.SaveAsync([large], "importer", Token));
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task Writers_that_fail_again_and_again_do_not_keep_readers_away()
    {
        Assert.SkipUnless(TestDatabase.Provider == "Sqlite", "The fault of this test is one of SQLite's.");
        for (var call = 0; call < 3; call++)
            await Assert.ThrowsAsync<DatabaseUnavailableException>(() => Time.RunAsync(
                Here.Database.WriteAsync<int>(
                    "importer", (_, _) => throw new SqliteException("database is locked", 5), Token),
                TimeSpan.FromSeconds(10)));

        Assert.Null(await Here.Get<DatabaseHealth>().CheckAsync(Token));
        Assert.Contains("has been failing", Here.Get<DatabaseHealth>().WriteFault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_meets_a_transient_fault_is_repeated_as_a_whole()
    {
        Assert.SkipUnless(TestDatabase.Provider == "Sqlite", "The fault of this test is one of SQLite's.");
        var start = await Here.Source.ReadHeadAsync(Token);
        var attempts = 0;

        var outcomes = await Time.RunAsync(
            Here.Database.WriteAsync(
                "importer",
                async (write, token) =>
                {
                    var recorded = await NoticeBatch.RecordAsync(write, [Recall("A-1"), Recall("A-2")], token);
                    return ++attempts < 3 ? throw new SqliteException("database is locked", 5) : recorded;
                },
                Token),
            TimeSpan.FromSeconds(10));

        Assert.Equal(3, attempts);
        Assert.Equal(["RC-2024-000001", "RC-2024-000002"], outcomes.Select(outcome => outcome.Id));
        Assert.Equal(start + 2, await Here.Source.ReadHeadAsync(Token));
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }
}
