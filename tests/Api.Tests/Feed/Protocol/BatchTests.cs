using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

public sealed class BatchTests(SampleFeed sample)
{
    private readonly FeedHost _host = sample.Host;

    [Theory]
    [InlineData("Regions?$count=true")]
    [InlineData("/odata/Notices?$top=3&$orderby=Id")]
    [InlineData("http://feed.example/odata/Notices/$count")]
    [InlineData("Regions('CN')")]
    [InlineData("$metadata")]
    [InlineData("$metadata?$format=json")]
    [InlineData("Regions('nope')")]
    [InlineData("Notices?$filter=Nope eq 1")]
    [InlineData("Notices?$filter=SourceUrl%20eq%20'http://x.example/'")]
    public async Task Each_request_is_answered_as_if_it_had_come_alone(string url)
    {
        using var alone = await _host.SendAsync(new Uri(new("http://feed.example/odata/"), url).PathAndQuery);
        var expected = await alone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var answer = Assert.Single(await SendAsync(new { id = "a", method = "GET", url }));

        Assert.Equal("a", answer["id"]!.GetValue<string>());
        Assert.Equal((int)alone.StatusCode, answer["status"]!.GetValue<int>());
        Assert.Equal(
            alone.Content.Headers.ContentType!.ToString(),
            MediaTypeHeaderValue.Parse(answer["headers"]!["content-type"]!.GetValue<string>()).ToString());
        Assert.Equal(alone.Headers.ETag?.ToString(), answer["headers"]!["etag"]?.GetValue<string>());
        Assert.Equal(expected, Text(answer));
    }

    private const string One = "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"x\",";
    private const string None = "application/json;metadata=none";

    [Fact]
    public async Task Answers_come_in_the_order_of_the_requests()
    {
        var answers = await SendAsync(
            [.. Enumerable.Range(0, 20).Select(i => new { id = $"r{i}", method = "get", url = $"Notices?$top={i}" })]);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"r{i}"), answers.Select(a => a["id"]!.GetValue<string>()));
        Assert.Equal(Enumerable.Range(0, 20), answers.Select(a => a["body"]!["value"]!.AsArray().Count));
    }

    [Fact]
    public async Task Headers_of_a_request_hold_for_it_alone()
    {
        var answers = await SendAsync(
            new { id = "1", method = "GET", url = "Notices", headers = new { Prefer = "maxpagesize=2" } },
            new { id = "2", method = "GET", url = "Regions", headers = new { accept = None } },
            new { id = "3", method = "HEAD", url = "Regions" });
        Assert.Equal(2, answers[0]["body"]!["value"]!.AsArray().Count);
        Assert.Equal("odata.maxpagesize=2", answers[0]["headers"]!["preference-applied"]!.GetValue<string>());
        Assert.Null(answers[1]["body"]!["@odata.context"]);
        Assert.Equal(4, answers[1]["body"]!["value"]!.AsArray().Count);
        Assert.Null(answers[2]["body"]);
    }

    [Fact]
    public async Task Without_the_preference_it_ends_with_the_first_fault()
    {
        object[] requests =
        [
            new { id = "1", method = "GET", url = "Regions('CN')" },
            new { id = "2", method = "GET", url = "Regions('nope')" },
            new { id = "3", method = "GET", url = "Regions('CN')" },
        ];
        Assert.Equal([200, 404], Statuses(await SendAsync(requests)));
        Assert.Equal([200, 404, 200], Statuses(await SendAsync(requests, ("Prefer", "odata.continue-on-error"))));
        Assert.Equal([200, 404], Statuses(await SendAsync(requests, ("Prefer", "continue-on-error=false"))));
    }

    [Theory]
    [InlineData("POST", "Notices", 405)]
    [InlineData("DELETE", "Regions('CN')", 405)]
    [InlineData("PATCH", "Regions('CN')", 405)]
    [InlineData("POST", "$batch", 400)]
    [InlineData("GET", "$batch", 405)]
    [InlineData("GET", "http://other.example/odata/Regions", 400)]
    [InlineData("GET", "//other.example/odata/Regions", 400)]
    [InlineData("GET", "/health/live", 400)]
    [InlineData("GET", "/odataX/Regions", 400)]
    [InlineData("GET", "$9/Name", 404)]
    public async Task What_cannot_be_answered_fails_alone(string method, string url, int status)
    {
        var answers = await SendAsync(
            [new { id = "1", method, url }, new { id = "2", method = "GET", url = "Regions" }],
            ("Prefer", "continue-on-error"));
        Assert.Equal([status, 200], answers.Select(answer => answer["status"]!.GetValue<int>()));
        Assert.NotEmpty(answers[0]["body"]!["error"]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_request_may_depend_on_another_and_begin_where_it_was()
    {
        var answers = await SendAsync(
            [
                new { id = "cn", method = "GET", url = "Regions('CN')?$select=Name" },
                new { id = "again", method = "GET", url = "$cn?$select=Code", dependsOn = new[] { "cn" } },
                new { id = "lost", method = "GET", url = "Regions('nope')" },
                new { id = "after", method = "GET", url = "Regions", dependsOn = new[] { "lost" } },
                new { id = "unknown", method = "GET", url = "Regions", dependsOn = new[] { "x" } },
            ],
            ("Prefer", "continue-on-error"));
        Assert.Equal([200, 200, 404, 424, 400], answers.Select(answer => answer["status"]!.GetValue<int>()));
        Assert.Equal("CN", answers[1]["body"]!["Code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Requests_that_would_change_something_together_are_refused_one_by_one()
    {
        var answers = await SendAsync(
            [
                new { id = "1", method = "POST", url = "Notices", atomicityGroup = "g", body = new { Title = "x" } },
                new { id = "2", method = "PATCH", url = "Regions('CN')", atomicityGroup = "g" },
                new { id = "3", method = "GET", url = "Regions", dependsOn = new[] { "g" } },
            ],
            ("Prefer", "continue-on-error"));
        Assert.Equal([405, 405, 424], answers.Select(answer => answer["status"]!.GetValue<int>()));
        Assert.Equal("g", answers[0]["atomicityGroup"]!.GetValue<string>());
    }

    [Fact]
    public async Task Query_options_may_be_posted_within_a_batch()
    {
        var answer = Assert.Single(await SendAsync(new
        {
            id = "1",
            method = "POST",
            url = "Regions/$query",
            headers = new Dictionary<string, string> { ["content-type"] = "text/plain" },
            body = "$filter=Code%20eq%20'CN'",
        }));
        Assert.Single(answer["body"]!["value"]!.AsArray());
    }

    [Theory]
    [InlineData("text/plain", "{}", 415)]
    [InlineData("application/json", "", 400)]
    [InlineData("application/json", "[]", 400)]
    [InlineData("application/json", "{\"requests\":{}}", 400)]
    [InlineData("application/json", "{\"requests\":[1]}", 400)]
    [InlineData("application/json", "{\"requests\":[{\"method\":\"GET\",\"url\":\"Regions\"}]}", 400)]
    [InlineData("application/json", "{\"requests\":[{\"id\":\"1\",\"url\":\"Regions\"}]}", 400)]
    [InlineData("application/json", "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\"}]}", 400)]
    [InlineData("application/json", "{\"requests\":[{\"id\":1,\"method\":\"GET\",\"url\":\"Regions\"}]}", 400)]
    [InlineData("application/json", "{\"requests\":[" + One + "\"headers\":[]}]}", 400)]
    [InlineData("application/json", "{\"requests\":[" + One + "\"dependsOn\":\"y\"}]}", 400)]
    [InlineData("multipart/mixed", "--b--", 400)]
    [InlineData("multipart/mixed;boundary=b", "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n", 400)]
    [InlineData("multipart/mixed;boundary=b", "--b\r\nContent-Type: application/http\r\n\r\nx\r\n--b--\r\n", 400)]
    [InlineData("multipart/mixed;boundary=b", "--b\r\nContent-Type: application/http\r\n\r\nGET Regions", 400)]
    public async Task A_batch_that_cannot_be_read_is_refused_as_a_whole(string type, string body, int status)
    {
        using var response = await PostAsync(type, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode} {text}");
        Assert.NotEmpty(JsonNode.Parse(text)!["error"]!["target"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_number_of_requests_is_bounded_and_names_are_used_once()
    {
        var many = Enumerable.Range(0, 101).Select(i => new { id = $"{i}", method = "GET", url = "Regions" });
        using var response = await PostAsync("application/json", JsonSerializer.Serialize(new { requests = many }));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("100", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        var twice = Enumerable.Range(0, 2).Select(i => new { id = "same", method = "GET", url = "Regions" });
        using var second = await PostAsync("application/json", JsonSerializer.Serialize(new { requests = twice }));
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
    }

    private async Task<List<JsonNode>> SendAsync(params object[] requests) => await SendAsync(requests, []);

    private async Task<List<JsonNode>> SendAsync(object[] requests, params (string Name, string Value)[] headers)
    {
        using var response = await PostAsync(
            "application/json", JsonSerializer.Serialize(new { requests }), headers);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return [.. JsonNode.Parse(text)!["responses"]!.AsArray().Select(answer => answer!)];
    }

    private async Task<HttpResponseMessage> PostAsync(
        string type, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/$batch");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<int> Statuses(IEnumerable<JsonNode> answers) =>
        answers.Select(answer => answer["status"]!.GetValue<int>());

    private static string Text(JsonNode answer)
    {
        var type = answer["headers"]!["content-type"]!.GetValue<string>();
        if (type.StartsWith("application/json", StringComparison.Ordinal))
            return answer["body"]!.ToJsonString(new()
            {
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            });
        var text = answer["body"]!.GetValue<string>();
        return type.StartsWith("text/", StringComparison.Ordinal)
            ? text
            : Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(text));
    }
}
