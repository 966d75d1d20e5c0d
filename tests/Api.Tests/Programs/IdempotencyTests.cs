using System.Net;

namespace ConsumerSafety.Api.Tests.Programs;

public sealed class IdempotencyTests : IAsyncLifetime
{
    private const string Body = """{"Name":"x"}""";
    private ProgramHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ProgramHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_same_request_again_gets_the_first_answer_and_does_nothing()
    {
        using var first = await PostAsync("k-1", Body);
        using var again = await PostAsync("\"k-1\"", Body);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(1, _host.Calls);
    }

    [Fact]
    public async Task Another_process_gives_the_first_answer_too()
    {
        using var first = await PostAsync("k-1", Body);
        await using var other = await _host.StartAnotherAsync();
        using var again = await PostAsync("k-1", Body, host: other);

        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal(0, other.Calls);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_refused()
    {
        using var first = await PostAsync("k-1", Body);
        using var other = await PostAsync("k-1", """{"Name":"y"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(
            "Idempotency-Key", (await ProgramHost.ReadAsync(other))["errors"]![0]!["field"]!.ToString());
        Assert.Equal(1, _host.Calls);
    }

    [Fact]
    public async Task Two_accounts_may_use_the_same_key()
    {
        using var first = await PostAsync("k-1", Body);
        using var other = await PostAsync("k-1", Body, "someone");

        Assert.False(other.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(2, _host.Calls);
    }

    [Fact]
    public async Task A_request_that_is_being_carried_out_is_to_be_asked_for_again()
    {
        var gate = new TaskCompletionSource();
        _host.Gate = gate.Task;
        var first = PostAsync("k-1", Body);
        while (_host.Calls == 0)
            await Task.Yield();

        using var meanwhile = await PostAsync("k-1", Body);
        gate.SetResult();
        using var done = await first;
        using var later = await PostAsync("k-1", Body);

        Assert.Equal(HttpStatusCode.Conflict, meanwhile.StatusCode);
        Assert.NotNull(meanwhile.Headers.RetryAfter);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (done.StatusCode, later.StatusCode));
        Assert.Equal(1, _host.Calls);
    }

    [Fact]
    public async Task A_refusal_of_the_content_is_an_answer_like_any_other()
    {
        using var first = await PostAsync("k-1", """{"Name":""}""");
        using var again = await PostAsync("k-1", """{"Name":""}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal(1, _host.Calls);
    }

    [Fact]
    public async Task A_failure_of_ours_can_be_tried_again()
    {
        using var first = await PostAsync("k-1", Body, path: "/api/things/busy");
        using var again = await PostAsync("k-1", Body, path: "/api/things/busy");
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => PostAsync("k-2", Body, path: "/api/things/fails"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => PostAsync("k-2", Body, path: "/api/things/fails"));

        Assert.Equal(503, (int)again.StatusCode);
        Assert.Equal(2, _host.Calls);
    }

    [Fact]
    public async Task An_answer_that_was_foretold_is_given_though_the_first_attempt_died_before_it_answered()
    {
        (string, string) key = ("Idempotency-Key", Guid.NewGuid().ToString());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _host.SendAsync(HttpMethod.Post, "/api/things/secret", Body, key));
        using var again = await _host.SendAsync(HttpMethod.Post, "/api/things/secret", Body, key);

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal("""{"Secret":1}""", await TextAsync(again));
        Assert.Equal("/api/things/secret", again.Headers.Location!.ToString());
        Assert.Equal(1, _host.Calls);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("\"half")]
    [InlineData("ключ")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        using var response = await PostAsync(key, Body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, _host.Calls);
    }

    [Fact]
    public async Task Nobody_reads_a_kept_answer_in_the_database()
    {
        using var first = await PostAsync("k-1", """{"Name":"Zhang-San"}""");

        var kept = await _host.ReadAnswersAsync();

        Assert.DoesNotContain("Zhang-San", Assert.Single(kept), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(
        string key, string body, string account = "admin", string path = "/api/things", ProgramHost? host = null) =>
        (host ?? _host).SendAsync(
            HttpMethod.Post, path, body, ("Idempotency-Key", key),
            ("Test-Caller", $"ApiKey {account} - SystemAdministrator"));

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
