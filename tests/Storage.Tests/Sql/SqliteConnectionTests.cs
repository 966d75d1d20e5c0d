using ConsumerSafety.Storage.Sql;
using ConsumerSafety.Storage.Tests.Contract;
using Dapper;

namespace ConsumerSafety.Storage.Tests.Sql;

public sealed class SqliteConnectionTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("page_size", "8192")]
    public async Task Every_connection_is_set_to_keep_what_was_committed(string pragma, string expected)
    {
        await using var database = new SqliteTestDatabase();
        var token = TestContext.Current.CancellationToken;
        for (var opening = 0; opening < 2; opening++)
        {
            await using var connection = await SqlDialect.Sqlite.OpenAsync(database.ConnectionString, token);
            Assert.Equal(expected, await connection.ExecuteScalarAsync<string>($"PRAGMA {pragma}"));
            await connection.ExecuteAsync(
                "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 1");
        }
    }
}
