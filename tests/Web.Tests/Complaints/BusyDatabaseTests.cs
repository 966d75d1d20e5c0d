using System.Net;
using ConsumerSafety.Web.Tests.Programs;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed class BusyDatabaseTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_cannot_be_saved_says_so_and_keeps_what_was_typed_until_it_can()
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.OpenAsync("/complain/incident");
        await using (await LockAsync())
            await person.PostAsync(null, ("Person.Account", "It burnt again."));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, person.Status);
        Assert.Contains("It burnt again.", person.Page, StringComparison.Ordinal);
        Assert.Contains("What you typed still stands below", person.Page, StringComparison.Ordinal);
        await person.PostAsync(null, ("Person.Account", "It burnt again."));
        await person.OpenAsync("/complain/review");
        Assert.Contains("It burnt again.", person.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_told_to_try_again_and_its_complaint_is_then_taken_in_once()
    {
        const string body = """
            {
              "Kind": "Report", "IsAnonymous": true, "Subject": { "Name": "充电器" },
              "Purchase": { "RegionCode": "330100" }, "Person": { "Account": "起火" }
            }
            """;
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        await using (await LockAsync())
        {
            using var busy = await program.SendAsync(HttpMethod.Post, "/api/complaints", null, body);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
            Assert.NotNull(busy.Headers.RetryAfter);
        }
        using var first = await program.SendAsync(HttpMethod.Post, "/api/complaints", null, body, key);
        using var again = await program.SendAsync(HttpMethod.Post, "/api/complaints", null, body, key);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(
            await first.Content.ReadAsStringAsync(Token), await again.Content.ReadAsStringAsync(Token));
    }

    private async Task<SqliteConnection> LockAsync()
    {
        var connection = new SqliteConnection(
            $"Data Source={Path.Combine(program.DataDirectory, "consumersafety.db")};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Token);
        return connection;
    }
}
