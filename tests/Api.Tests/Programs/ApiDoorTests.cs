using System.Net;
using System.Text.Json.Nodes;

namespace ConsumerSafety.Api.Tests.Programs;

public sealed class ApiDoorTests : IAsyncLifetime
{
    private const string Administrator = "ApiKey admin - SystemAdministrator";
    private ProgramHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ProgramHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        using var response = await SendAsync(HttpMethod.Get, "/api/things", null, null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_caller_without_the_right_is_told_which_it_takes()
    {
        using var response = await SendAsync(HttpMethod.Get, "/api/things", null, Administrator);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("insufficient_scope", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "ReadDrafts", (await ProgramHost.ReadAsync(response))["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/things", "ApiKey au - Auditor", 200)]
    [InlineData("/api/things/mine", null, 401)]
    [InlineData("/api/things/mine", Administrator, 200)]
    [InlineData("/api/things/open", null, 200)]
    [InlineData("/api/nothing", Administrator, 404)]
    public async Task Each_endpoint_admits_whom_it_says(string path, string? caller, int status)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, caller);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Administrator)]
    public async Task An_endpoint_that_does_not_say_whom_it_admits_answers_nobody(string? caller) =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => SendAsync(HttpMethod.Get, "/api/things/undecided", null, caller));

    [Fact]
    public async Task Who_may_not_come_in_is_refused_before_the_body_is_read()
    {
        using var response = await SendAsync(HttpMethod.Post, "/api/things", "{ no JSON", "ApiKey au - Auditor");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"Name":"x","Size":"big"}""", "Size")]
    [InlineData("""{"Name":"x","IsAdministrator":true}""", "IsAdministrator")]
    [InlineData("""{"Name":null}""", "Name")]
    [InlineData("{ no JSON", "the body")]
    public async Task A_body_that_cannot_be_read_names_the_place(string body, string field)
    {
        using var response = await SendAsync(HttpMethod.Post, "/api/things", body, Administrator);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await ProgramHost.ReadAsync(response);
        Assert.Equal(field, problem["errors"]![0]!["field"]!.ToString());
        Assert.DoesNotContain("ConsumerSafety.Api", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, _host.Calls);
    }

    [Fact]
    public async Task A_change_with_a_cookie_needs_the_antiforgery_token_that_a_key_does_not_need()
    {
        const string Body = """{"Name":"x"}""";
        using var forged = await SendAsync(HttpMethod.Post, "/api/things", Body, "cookie admin - SystemAdministrator");
        using var keyed = await SendAsync(HttpMethod.Post, "/api/things", Body, Administrator);

        Assert.Equal((400, 201), ((int)forged.StatusCode, (int)keyed.StatusCode));
        Assert.Equal(1, _host.Calls);
    }

    [Theory]
    [InlineData("/api/things/open")]
    [InlineData("/api/things")]
    [InlineData("/api/nothing")]
    public async Task No_answer_is_kept_on_its_way(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, null);

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("Authorization", response.Headers.Vary);
    }

    [Fact]
    public async Task The_description_names_every_operation_its_right_and_its_faults()
    {
        using var response = await SendAsync(HttpMethod.Get, "/openapi/v1.json", null, null);
        var document = await ProgramHost.ReadAsync(response);
        var post = document["paths"]!["/api/things"]!["post"]!;

        Assert.Contains("ManageAgencies", post["description"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["bearer", "apiKey"], post["security"]!.AsArray().Select(one => one!.AsObject().Single().Key));
        Assert.Equal("bearer", document["components"]!["securitySchemes"]!["bearer"]!["scheme"]!.ToString());
        Assert.NotNull(post["responses"]!["401"]!["content"]!["application/problem+json"]);
        Assert.Contains(post["parameters"]!.AsArray(), one => one!["name"]!.ToString() == "Idempotency-Key");
        Assert.Null(document["paths"]!["/api/things/open"]!["get"]!["security"]);
        Assert.NotNull(Schema(document)["properties"]!["Name"]);
    }

    private static JsonNode Schema(JsonObject document) => document["components"]!["schemas"]!["Thing"]!;

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body, string? caller) =>
        _host.SendAsync(method, path, body, caller is null ? [] : [("Test-Caller", caller)]);
}
