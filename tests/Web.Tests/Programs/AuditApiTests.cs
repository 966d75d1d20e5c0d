using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Storage.Agencies;

namespace ConsumerSafety.Web.Tests.Programs;

public sealed class AuditApiTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_give_every_entry_once_the_newest_first()
    {
        var key = await program.AddKeyAsync(Role.Auditor, null);
        List<long> sequences = [];
        for (var next = (JsonNode?)long.MaxValue; next is not null;)
        {
            using var response = await program.SendAsync(HttpMethod.Get, $"/api/audit?before={next}&limit=7", key);
            var page = await WholeProgram.ReadAsync(response);
            sequences.AddRange(page["Entries"]!.AsArray().Select(entry => (long)entry!["Sequence"]!));
            next = page["Next"];
        }

        Assert.True(sequences.Count > 14);
        Assert.Equal(Enumerable.Range(1, sequences.Count).Reverse().Select(number => (long)number), sequences);
    }

    [Theory]
    [InlineData("type=Nothing", "Type")]
    [InlineData("type=1", "Type")]
    [InlineData("action=Ate", "Action")]
    [InlineData("from=yesterday", "From")]
    [InlineData("until=2024-13-01", "Until")]
    [InlineData("actor=nobody@agency.example", "Actor")]
    public async Task A_query_that_is_not_understood_names_the_parameter(string query, string field)
    {
        var key = await program.AddKeyAsync(Role.Auditor, null);

        foreach (var path in (string[])["/api/audit", "/api/audit/entries.csv", "/api/audit/entries.jsonl"])
        {
            using var response = await program.SendAsync(HttpMethod.Get, $"{path}?{query}", key);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.Equal(field, (await WholeProgram.ReadAsync(response))["errors"]![0]!["field"]!.ToString());
        }
    }

    [Fact]
    public async Task Files_hold_what_the_query_finds_and_run_no_formula()
    {
        const string Actor = "=cmd|' /C calc'!A0";
        Agency agency = new() { Id = "for-file", Name = "机构", EnglishName = "Agency" };
        await program.Get<AgencyStore>().SaveAsync([agency], Actor, Token);
        var key = await program.AddKeyAsync(Role.Auditor, null);

        using var csv = await program.SendAsync(HttpMethod.Get, "/api/audit/entries.csv?id=for-file", key);
        using var lines = await program.SendAsync(HttpMethod.Get, "/api/audit/entries.jsonl?id=for-file", key);

        var text = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync(Token));
        var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.StartsWith("\uFEFFSequence,RecordedAt,Actor,", rows[0], StringComparison.Ordinal);
        Assert.Contains(",'" + Actor + ",", rows[1], StringComparison.Ordinal);
        var line = JsonNode.Parse((await lines.Content.ReadAsStringAsync(Token)).Trim())!;
        Assert.Equal((Actor, "for-file"), (line["Actor"]!.ToString(), line["EntityId"]!.ToString()));
    }

    [Fact]
    public async Task A_verification_that_was_asked_for_comes_to_an_end()
    {
        var key = await program.AddKeyAsync(Role.Auditor, null);
        using var started = await program.SendAsync(HttpMethod.Post, "/api/audit/checks", key, "{}");
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);

        JsonObject check;
        do
        {
            using var response = await program.SendAsync(HttpMethod.Get, "/api/audit/checks/latest", key);
            check = await WholeProgram.ReadAsync(response);
        }
        while (check["FinishedAt"] is null);

        Assert.Null(check["Fault"]);
        Assert.True((long)check["Entries"]! >= (long)check["Total"]!);
    }
}
