using ConsumerSafety.Storage.Notices;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
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
