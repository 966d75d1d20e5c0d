using System.Net;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Webhooks;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Web.Tests.Programs;

/// <summary>
/// What belongs to one agency is asked for by callers of another who have every right there, over every route that
/// takes its Id.
/// </summary>
public sealed class OtherAgencyTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private static readonly Role[] s_ofAgencies = [.. Enum.GetValues<Role>().Where(AccountRules.NeedsAgency)];

    // What each route needs to be understood at all; a route that is not named takes an empty object.
    private static readonly Dictionary<string, string> s_bodies = new()
    {
        ["PUT /api/drafts/{id}"] = """{"Content":{"Kind":"ConsumerTip","Title":"别人的"}}""",
        ["PATCH /api/drafts/{id}"] = """{"Content":{"Title":"别人的"}}""",
        ["POST /api/drafts/{id}/return"] = """{"Comments":[{"Text":"no"}]}""",
        ["POST /api/drafts/{id}/publish-urgently"] = """{"Reason":"now"}""",
        ["POST /api/drafts/{id}/review-afterwards"] = """{"Verdict":"Confirmed"}""",
        ["PUT /api/uploads/{id}/mapping"] = """{"Kind":"ConsumerTip","Language":"zh-CN","Properties":{}}""",
        ["POST /api/uploads/{id}/submit"] = """{"Mode":"AllOrNothing","Reason":null}""",
        ["POST /api/uploads/{id}/return"] = """{"Reason":"no"}""",
        ["POST /api/uploads/{id}/undo"] = """{"Reason":"no"}""",
        ["POST /api/uploads/{id}/approve-urgently"] = """{"UrgentReason":"now"}""",
        ["PUT /api/webhooks/{id}"] = """{"Name":"theirs","Address":"https://agency.example/"}""",
        ["POST /api/webhooks/{id}/replays"] = """{"From":"2026-01-01T00:00:00Z","To":"2026-01-02T00:00:00Z"}""",
        ["POST /api/campaign-reports/{id}/moves"] = """{"Move":"Discard"}""",
    };

    public static TheoryData<string> Roots =>
        ["/api/drafts", "/api/uploads", "/api/files", "/api/webhooks", "/api/campaign-reports"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task Another_agency_s_thing_is_not_there_whatever_is_asked_of_it(string root)
    {
        var id = await AddAsync(root);
        var before = await ReadLogAsync(id);
        List<string> wrong = [];
        foreach (var (method, route, right) in RoutesOf(root))
            foreach (var role in s_ofAgencies.Where(role => IsAdmitted(role, right)))
            {
                var key = await program.AddKeyAsync(role, "cpsc");
                using var response = await CallAsync(method, route, id, key);
                if (response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
                    wrong.Add($"{role}: {method} {route}: {(int)response.StatusCode}");
            }

        Assert.Empty(wrong);
        Assert.Equal(before, await ReadLogAsync(id));
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task The_own_agency_s_thing_is_there_for_the_same_questions(string root)
    {
        var id = await AddAsync(root);
        List<string> wrong = [];
        foreach (var (method, route, right) in RoutesOf(root).Where(one => one.Method == "GET"))
        {
            var role = s_ofAgencies.First(role => IsAdmitted(role, right));
            using var response = await CallAsync(method, route, id, await program.AddKeyAsync(role, "samr"));
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
                wrong.Add($"{role}: {method} {route}: {(int)response.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("/api/drafts")]
    [InlineData("/api/uploads")]
    public async Task A_list_holds_nothing_of_another_agency(string root)
    {
        var id = await AddAsync(root);
        var author = await program.AddKeyAsync(Role.Author, "samr");
        var other = await program.AddKeyAsync(Role.Author, "cpsc");

        using var own = await program.SendAsync(HttpMethod.Get, root, author);
        using var foreign = await program.SendAsync(HttpMethod.Get, root, other);

        Assert.Contains(id, await own.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.DoesNotContain(id, await foreign.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_sent_twice_under_one_key_is_begun_once()
    {
        const string Body = """{"Kind":"ConsumerTip","Title":"雨天骑行提示"}""";
        var author = await program.AddKeyAsync(Role.Author, "samr");
        Task<HttpResponseMessage> PostAsync(string body) =>
            program.SendAsync(HttpMethod.Post, "/api/notices", author, body, ("Idempotency-Key", "a"));
        using var first = await PostAsync(Body);
        using var again = await PostAsync(Body);
        using var other = await PostAsync("{}");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(await first.Content.ReadAsStringAsync(Token), await again.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Single(await ReadLogAsync(first.Headers.Location!.ToString().Split('/')[^1]));
    }

    [Theory]
    [InlineData("PublisherId", "\"cpsc\"")]
    [InlineData("Status", "\"Published\"")]
    [InlineData("Id", "\"CT-2020-000001\"")]
    [InlineData("Version", "7")]
    [InlineData("State", "\"Published\"")]
    [InlineData("AgencyId", "\"cpsc\"")]
    public async Task What_is_not_the_caller_s_to_say_is_refused_not_taken(string member, string value)
    {
        var author = await program.AddKeyAsync(Role.Author, "samr");

        using var response = await program.SendAsync(
            HttpMethod.Post, "/api/notices", author,
            $$"""{"Kind":"ConsumerTip","Title":"雨天骑行提示","{{member}}":{{value}}}""");

        Assert.InRange((int)response.StatusCode, 400, 422);
        Assert.Contains(member, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private async Task<string> AddAsync(string root)
    {
        if (root == "/api/webhooks")
            return await AddWebhookAsync();
        var author = await program.AddKeyAsync(Role.Author, "samr");
        using var added = root switch
        {
            "/api/drafts" => await program.SendAsync(
                HttpMethod.Post, "/api/notices", author, """{"Kind":"ConsumerTip","Title":"雨天骑行提示"}"""),
            "/api/uploads" => await program.SendAsync(
                HttpMethod.Post, "/api/uploads?kind=ConsumerTip&name=tips.jsonl", author,
                """{"Kind":"ConsumerTip","Title":"雨天骑行提示","ReferenceNumber":"T-1"}"""),
            "/api/files" => await AddFileAsync(author),
            _ => await BeginReportAsync(author),
        };
        Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync(Token));
        return added.Headers.Location!.ToString().Split('/')[^1];
    }

    // Past the rules of addresses, which let nobody call this machine.
    private async Task<string> AddWebhookAsync()
    {
        var id = Guid.NewGuid().ToString("N");
        await program.Get<WebhookStore>().AddAsync(
            new()
            {
                Id = id,
                AgencyId = "samr",
                Name = "hook",
                Address = "https://agency.example/",
                Topic = "",
                Events = [],
                State = WebhookState.Paused,
                Secrets = [],
                CreatedAt = DateTimeOffset.UnixEpoch,
            },
            "test", Token);
        return id;
    }

    private async Task<HttpResponseMessage> AddFileAsync(string key)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("brake,result\nfront,good\n"), "file", "results.csv" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/files") { Content = form };
        request.Headers.TryAddWithoutValidation("X-Api-Key", key);
        return await program.Http.SendAsync(request, Token);
    }

    private async Task<HttpResponseMessage> BeginReportAsync(string key)
    {
        var campaign = $"iron-fist-{Guid.NewGuid():N}"[..24];
        using var added = await program.SendAsync(
            HttpMethod.Post, "/api/campaigns", await program.AddKeyAsync(Role.AgencyAdministrator, "samr"),
            $$"""
            {
                "Id":"{{campaign}}","Name":"铁拳","EnglishName":"Iron Fist","OrganiserIds":["samr"],
                "StartsOn":"2026-01-01","EndsOn":"2026-02-01"
            }
            """);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        return await program.SendAsync(HttpMethod.Post, $"/api/campaigns/{campaign}/reports", key);
    }

    private IEnumerable<(string Method, string Route, NeededRight Right)> RoutesOf(string root) =>
        from endpoint in program.ApiEndpoints
        let route = endpoint.RoutePattern.RawText!
        where route.StartsWith(root + "/{id}", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        where method != "HEAD"
        select (method, route, endpoint.Metadata.GetMetadata<NeededRight>()!);

    private async Task<HttpResponseMessage> CallAsync(string method, string route, string id, string key)
    {
        using var request = new HttpRequestMessage(
            new(method), route.Replace("{id}", id, StringComparison.Ordinal)
                .Replace("{sequence:long}", "1", StringComparison.Ordinal));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        if (method != "GET")
            request.Content = new StringContent(
                s_bodies.GetValueOrDefault($"{method} {route}", "{}"), null,
                method == "PATCH" ? "application/merge-patch+json" : "application/json");
        return await program.Http.SendAsync(request, Token);
    }

    private async Task<IEnumerable<string>> ReadLogAsync(string id) =>
        (await program.Get<AuditLog>().ReadAsync(new() { EntityId = id }, long.MaxValue, 100, Token))
            .Where(entry => entry.Actor.Contains(" key:", StringComparison.Ordinal)) // not what follows from it
            .Select(entry => $"{entry.Actor} {entry.Action}");

    private static bool IsAdmitted(Role role, NeededRight right) =>
        right.Permissions.Any(permission => Rights.AllowsInOwnAgency(role, permission));
}
