using System.Net.Http.Headers;
using System.Text;
using ConsumerSafety.Api.Keys;
using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Figures;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Signals;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Web.Tests.Programs;

/// <summary>
/// A database in which everything was used that regulators have, and somebody with a tool who changes rows of it.
/// </summary>
public sealed class TamperingTests(TamperingTests.UsedProgram program) : IClassFixture<TamperingTests.UsedProgram>
{
    // Beside the documents, which have a hash each.
    private static readonly string[] s_others =
        ["Notices", "Revisions", "ChangeLog", "AuditEntries", "FileChunks"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_only_used_is_sound()
    {
        var verification = await VerifyAsync();

        Assert.Null(verification.Fault);
        Assert.True(verification.Entries > 10);
    }

    [Fact]
    public async Task A_value_that_is_altered_is_found_whatever_table_and_column_it_is_in()
    {
        List<string> unnoticed = [];
        foreach (var table in await program.ReadTablesAsync(s_others))
        {
            using var connection = program.Open();
            var keys = await ReadKeysAsync(connection, table);
            var row = await ReadRowAsync(connection, table);
            var key = string.Join(" AND ", keys.Select(name => $"\"{name}\" = @{name}"));
            foreach (var (column, value) in row.Where(one => !keys.Contains(one.Key)))
            {
                var parameters = new DynamicParameters(
                    keys.Select(name => new KeyValuePair<string, object?>(name, row[name])));
                parameters.Add("altered", Altered(value));
                parameters.Add("before", value);
                await connection.ExecuteAsync($"UPDATE {table} SET \"{column}\" = @altered WHERE {key}", parameters);
                if (await IsUnnoticedAsync())
                    unnoticed.Add($"{table}.{column}");
                await connection.ExecuteAsync($"UPDATE {table} SET \"{column}\" = @before WHERE {key}", parameters);
            }
        }

        Assert.True(unnoticed.Count == 0, string.Join('\n', unnoticed));
        Assert.Null((await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task A_row_that_is_taken_away_or_put_under_another_key_is_found_in_every_table()
    {
        List<string> unnoticed = [];
        foreach (var table in await program.ReadTablesAsync(s_others))
        {
            using var connection = program.Open();
            var keys = await ReadKeysAsync(connection, table);
            var row = await ReadRowAsync(connection, table);
            var key = string.Join(" AND ", keys.Select(name => $"\"{name}\" = @{name}"));
            var insert = $"""
                INSERT INTO {table} ({string.Join(", ", row.Keys)})
                VALUES ({string.Join(", ", row.Keys.Select(name => "@" + name))})
                """;
            await connection.ExecuteAsync($"DELETE FROM {table} WHERE {key}", new DynamicParameters(row));
            if (await IsUnnoticedAsync())
                unnoticed.Add($"{table}: taken away");
            await connection.ExecuteAsync(insert, new DynamicParameters(row));
            await connection.ExecuteAsync(
                $"UPDATE {table} SET \"{keys[0]}\" = @altered WHERE {key}",
                new DynamicParameters(new Dictionary<string, object?>(row) { ["altered"] = Altered(row[keys[0]]) }));
            if (await IsUnnoticedAsync())
                unnoticed.Add($"{table}: under another key");
            var moved = new Dictionary<string, object?>(row) { [keys[0]] = Altered(row[keys[0]]) };
            await connection.ExecuteAsync($"DELETE FROM {table} WHERE {key}", new DynamicParameters(moved));
            await connection.ExecuteAsync(insert, new DynamicParameters(row));
        }

        Assert.True(unnoticed.Count == 0, string.Join('\n', unnoticed));
        Assert.Null((await VerifyAsync()).Fault);
    }

    private async Task<bool> IsUnnoticedAsync() => (await VerifyAsync()).IsSound;

    private Task<AuditVerification> VerifyAsync() => program.Get<AuditLog>().VerifyAsync(Token);

    private static async Task<List<string>> ReadKeysAsync(SqliteConnection connection, string table) =>
    [
        .. await connection.QueryAsync<string>(
            "SELECT name FROM pragma_table_info(@table) WHERE pk > 0 ORDER BY pk DESC", new { table }),
    ];

    private static async Task<Dictionary<string, object?>> ReadRowAsync(SqliteConnection connection, string table)
    {
        var row = (IDictionary<string, object?>?)await connection.QueryFirstOrDefaultAsync(
            $"SELECT * FROM {table} ORDER BY 1 DESC");
        Assert.True(row is not null, $"Nothing is in {table}.");
        return new(row);
    }

    private static object Altered(object? value) => value switch
    {
        null => "x",
        string text => text + "x",
        long number => number + 1_000_000,
        byte[] bytes => bytes.Append((byte)' ').ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    /// <summary>The program after a day's work.</summary>
    public sealed class UsedProgram : WholeProgram, IAsyncLifetime
    {
        private const string Tip =
            """{"Kind":"ConsumerTip","Title":"雨天骑行提示","Advice":"减速慢行，检查制动。"}""";

        private const string Complaint = """
            {
                "Kind":"Dispute","Language":"en","Subject":{"Name":"充电器","Brand":"某牌"},
                "Purchase":{"RegionCode":"330100","Price":59.9},"Incident":{"Injury":"Minor"},"Wanted":["Refund"],
                "Person":{"Name":"王小明","Phone":"13800138000","Account":"充电时起火"}
            }
            """;

        protected override string[] Settings =>
        [
            "--ConsumerSafety:Webhooks:AllowPrivateNetworks=true", "--ConsumerSafety:Webhooks:AllowHttp=true",
            "--ConsumerSafety:Webhooks:Ports:0=9",
        ];

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var author = await AddKeyAsync(Role.Author, "samr");
            var administrator = await AddAccountAsync(Role.AgencyAdministrator, "samr");
            var key = await AddKeyAsync(administrator);
            await PublishAsync(author);
            await DoAsync(author, HttpMethod.Post, "/api/notices", Tip);
            await DoAsync(
                author, HttpMethod.Post, "/api/uploads?kind=ConsumerTip&name=tips.jsonl",
                """{"Kind":"ConsumerTip","Title":"雨天骑行提示","ReferenceNumber":"T-1"}""");
            await DoAsync(
                key, HttpMethod.Post, "/api/campaigns",
                """
                {
                    "Id":"iron-fist","Name":"铁拳","EnglishName":"Iron Fist","OrganiserIds":["samr"],
                    "StartsOn":"2026-01-01","EndsOn":"2026-02-01"
                }
                """);
            await DoAsync(author, HttpMethod.Post, "/api/campaigns/iron-fist/reports", null);
            await DoAsync(
                key, HttpMethod.Post, "/api/webhooks", """{"Name":"hook","Address":"http://127.0.0.1:9/"}""");
            await ComplainAsync();
            await AddFileAsync(author);
            await Get<SubscriptionDesk>().SubscribeAsync(
                new("reader@reader.example", "", Frequency.Daily, "en", "192.0.2.1"), default);
            await Get<KeyService>().MakeAsync(
                administrator.ToCaller(), new("key", administrator.Id, [Permission.ManageWebhooks], 1), default);
        }

        public SqliteConnection Open()
        {
            var connection = new SqliteConnection(
                $"Data Source={Path.Combine(DataDirectory, "consumersafety.db")};Foreign Keys=False");
            connection.Open();
            return connection;
        }

        /// <summary>The tables of documents, found by their hash, and some others.</summary>
        public async Task<IReadOnlyList<string>> ReadTablesAsync(IEnumerable<string> others)
        {
            using var connection = Open();
            var documents = await connection.QueryAsync<string>("""
                SELECT t.name FROM sqlite_master AS t
                WHERE t.type = 'table'
                    AND 3 = (SELECT COUNT(*) FROM pragma_table_info(t.name)
                        WHERE name IN ('Id', 'ContentHash', 'Content'))
                ORDER BY t.name
                """);
            return [.. documents, .. others];
        }

        private async Task PublishAsync(string author)
        {
            using var begun = await SendAsync(HttpMethod.Post, "/api/notices?submit=true", author, Tip);
            var id = (await ReadAsync(begun))["Id"]!.ToString();
            using var approved = await SendAsync(
                HttpMethod.Post, $"/api/drafts/{id}/approve", await AddKeyAsync(Role.Reviewer, "samr"), "{}",
                ("If-Match", begun.Headers.ETag!.Tag));
            Assert.True(approved.IsSuccessStatusCode, await approved.Content.ReadAsStringAsync(Token));
        }

        private async Task ComplainAsync()
        {
            using var answer = await SendAsync(HttpMethod.Post, "/api/complaints", null, Complaint);
            var receipt = await ReadAsync(answer);
            var complaint = (await Get<ComplaintStore>().FindAsync(
                receipt["Number"]!.ToString(), receipt["Passphrase"]!.ToString(), Token))!;
            Assert.True(await Get<ComplaintAccountStore>().PublishAsync(
                new() { Id = new('a', 32), ComplaintId = complaint.Id, Text = "充电时起火" },
                complaint, "officer", Token));
            await Get<FigureStore>().ReplaceAsync(
                [new() { Id = "2026-01", Month = new(2026, 1, 1), Count = 7 }], "figures", Token);
            var evidence = new SignalEvidence
            {
                Weeks = [0, 3], Baseline = new(1, 0.1, 0.2), ComplaintIds = [complaint.Id],
            };
            await Get<SignalStore>().KeepAsync(
                [new(SignalSubject.Brand, ["brand"], "某牌", [complaint.AgencyId], evidence, [complaint.ReceivedAt])],
                "signals", Token);
        }

        private async Task AddFileAsync(string key)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("brake,result\nfront,good\n"));
            content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            using var form = new MultipartFormDataContent { { content, "file", "results.csv" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/files") { Content = form };
            request.Headers.TryAddWithoutValidation("X-Api-Key", key);
            using var answer = await Http.SendAsync(request, Token);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        }

        private async Task DoAsync(string? key, HttpMethod method, string path, string? body)
        {
            using var answer = await SendAsync(method, path, key, body);
            Assert.True(answer.IsSuccessStatusCode, path + await answer.Content.ReadAsStringAsync(Token));
        }
    }
}
