using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Api.Tests.Uploads;

public sealed class UploadEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_takes_a_file_from_its_bytes_to_its_result()
    {
        await using var server = await UploadServer.StartAsync();
        using var created = await PostAsync(server, RecallCsv.Of(3));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var address = created.Headers.Location!.ToString();
        await server.Get<UploadRunner>().RunOnceAsync(Token);

        var upload = await ReadAsync(await server.SendAsync(UploadOffice.Author, HttpMethod.Get, address));
        Assert.Equal(("Checked", 3), ((string?)upload["State"], (int)upload["Counts"]!["Added"]!));
        using var submitted = await server.SendAsync(
            UploadOffice.Author, HttpMethod.Post, address + "/submit",
            JsonContent.Create(new { Mode = "AllOrNothing", Reason = "r" }));
        using var approved = await server.SendAsync(UploadOffice.Reviewer, HttpMethod.Post, address + "/approve");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (submitted.StatusCode, approved.StatusCode));
        await server.Get<UploadRunner>().RunOnceAsync(Token);

        var rows = await ReadAsync(await server.SendAsync(UploadOffice.Author, HttpMethod.Get, address + "/rows"));
        Assert.Equal("RC-2024-000001", (string?)rows["value"]![0]!["NoticeId"]);
        using var result = await server.SendAsync(UploadOffice.Author, HttpMethod.Get, address + "/result");
        Assert.Equal("text/csv", result.Content.Headers.ContentType?.MediaType);
        Assert.Contains("New,RC-2024-000001", await result.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_file_is_taken_as_well()
    {
        await using var server = await UploadServer.StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(RecallCsv.Of(1))), "file", "三月.csv" },
        };

        var upload = await ReadAsync(
            await server.SendAsync(UploadOffice.Author, HttpMethod.Post, "/api/uploads?kind=Recall", form));

        Assert.Equal("三月.csv", (string?)upload["FileName"]);
    }

    [Theory]
    [InlineData("/api/uploads?kind=Nonsense", "x", "kind")]
    [InlineData("/api/uploads?language=%21", "x", "language")]
    [InlineData("/api/uploads", "%PDF-1.7", "file")]
    public async Task What_cannot_be_taken_is_named_by_its_field(string path, string content, string field)
    {
        await using var server = await UploadServer.StartAsync();

        using var answer = await PostAsync(server, content, path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(field, (string?)(await ReadAsync(answer))["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task The_same_request_sent_twice_makes_one_upload()
    {
        await using var server = await UploadServer.StartAsync();

        using var first = await PostAsync(server, RecallCsv.Of(1), key: "k-1");
        using var second = await PostAsync(server, RecallCsv.Of(1), key: "k-1");

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        var list = await ReadAsync(await server.SendAsync(UploadOffice.Author, HttpMethod.Get, "/api/uploads"));
        Assert.Single(list["value"]!.AsArray());
    }

    [Fact]
    public async Task Another_agency_finds_nothing_at_any_address()
    {
        await using var server = await UploadServer.StartAsync();
        var address = (await PostAsync(server, RecallCsv.Of(1))).Headers.Location!.ToString();

        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, "", null), (HttpMethod.Get, "/rows", null), (HttpMethod.Get, "/result", null),
            (HttpMethod.Post, "/submit", new { Mode = "AllOrNothing", Reason = "r" }),
            (HttpMethod.Post, "/recall", null), (HttpMethod.Post, "/discard", null),
            (HttpMethod.Post, "/approve", null), (HttpMethod.Post, "/return", new { Reason = "r" }),
            (HttpMethod.Post, "/approve-urgently", new { UrgentReason = "r" }),
            (HttpMethod.Post, "/undo", new { Reason = "r" }),
        })
        {
            using var answer = await server.SendAsync(
                UploadOffice.Stranger, method, address + path, body is null ? null : JsonContent.Create(body));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Who_may_not_upload_is_told_so_and_who_is_unknown_must_sign_in()
    {
        await using var server = await UploadServer.StartAsync();

        using var forbidden = await PostAsync(server, RecallCsv.Of(1), caller: UploadOffice.Reviewer);
        using var unknown = await server.SendAsync(null, HttpMethod.Get, "/api/uploads");

        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (forbidden.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task A_move_that_cannot_be_made_now_is_a_conflict()
    {
        await using var server = await UploadServer.StartAsync();
        var address = (await PostAsync(server, RecallCsv.Of(1))).Headers.Location!.ToString();

        using var answer = await server.SendAsync(UploadOffice.Reviewer, HttpMethod.Post, address + "/approve");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Theory]
    [InlineData("Recall.xlsx", HttpStatusCode.OK)]
    [InlineData("SpotCheck.csv", HttpStatusCode.OK)]
    [InlineData("ConsumerTip.jsonl", HttpStatusCode.OK)]
    [InlineData("Recall.exe", HttpStatusCode.NotFound)]
    [InlineData("Nonsense.csv", HttpStatusCode.NotFound)]
    public async Task Templates_are_for_everybody(string name, HttpStatusCode status)
    {
        await using var server = await UploadServer.StartAsync();

        using var answer = await server.SendAsync(null, HttpMethod.Get, "/api/templates/" + name);

        Assert.Equal(status, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(
        UploadServer server, string content, string path = "/api/uploads?kind=Recall&name=a.csv", string? key = null,
        Caller? caller = null) => server.SendAsync(
        caller ?? UploadOffice.Author, HttpMethod.Post, path,
        new StringContent(content, Encoding.UTF8, "text/csv"), key);

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!.AsObject();
}
