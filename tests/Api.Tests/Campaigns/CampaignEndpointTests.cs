using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Files;
using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Api.Tests.Campaigns;

public sealed class CampaignEndpointTests : IAsyncLifetime
{
    private static readonly Caller s_administrator = Person(Role.AgencyAdministrator, "samr");
    private FileHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await FileHost.StartAsync();
        _host.Caller = s_administrator;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_campaign_is_set_up_and_changed_by_who_has_seen_it()
    {
        using var added = await SendAsync(HttpMethod.Post, "/api/campaigns", Campaign("Iron Fist"));
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var tag = added.Headers.ETag!.Tag;

        using var blind = await SendAsync(HttpMethod.Put, "/api/campaigns/iron-fist", Campaign("Blind"));
        using var changed = await SendAsync(HttpMethod.Put, "/api/campaigns/iron-fist", Campaign("Changed"), tag);
        using var late = await SendAsync(HttpMethod.Put, "/api/campaigns/iron-fist", Campaign("Late"), tag);

        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        using var read = await _host.Client.GetAsync("/api/campaigns/iron-fist", Token);
        Assert.Equal("Changed", (await ReadAsync(read))["EnglishName"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"Id":"Iron Fist","Name":"铁拳","EnglishName":"x"}""", "Id")]
    [InlineData("""{"Id":"a","Name":"铁拳","EnglishName":"x","StartsOn":"2026-01-01"}""", "EndsOn")]
    [InlineData("""{"Id":"a","Name":"铁拳","EnglishName":"x","OrganiserIds":["cpsc"]}""", "OrganiserIds")]
    [InlineData("""{"Id":"a","Name":"铁拳","EnglishName":"x","OrganiserIds":["samr","nobody"]}""", "OrganiserIds[1]")]
    public async Task A_fault_names_its_field_and_nothing_is_written(string body, string field)
    {
        using var response = await SendAsync(HttpMethod.Post, "/api/campaigns", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var fields = (await ReadAsync(response))["errors"]!.AsArray().Select(fault => fault!["field"]!.GetValue<string>());
        Assert.Contains(field, fields);
        Assert.Equal(0, await _host.CountAsync("Campaigns"));
    }

    [Theory]
    [InlineData(Role.AgencyAdministrator, "cpsc", HttpStatusCode.Forbidden)]
    [InlineData(Role.Author, "samr", HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdministrator, null, HttpStatusCode.Forbidden)]
    public async Task Others_than_its_organisers_change_nothing(Role role, string? agency, HttpStatusCode expected)
    {
        using var added = await SendAsync(HttpMethod.Post, "/api/campaigns", Campaign("Iron Fist"));
        _host.Caller = Person(role, agency);
        var body = Campaign("Taken over").Replace("[\"samr\"]", "[\"samr\",\"cpsc\"]", StringComparison.Ordinal);

        using var changed = await SendAsync(
            HttpMethod.Put, "/api/campaigns/iron-fist", body, added.Headers.ETag!.Tag);

        Assert.Equal(expected, changed.StatusCode);
    }

    [Fact]
    public async Task A_report_of_a_region_is_approved_by_a_reviewer_of_the_organiser()
    {
        using var added = await SendAsync(HttpMethod.Post, "/api/campaigns", Campaign("Iron Fist"));
        _host.Caller = Person(Role.Author, "cpsc");
        using var begun = await SendAsync(HttpMethod.Post, "/api/campaigns/iron-fist/reports", null);
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        var path = begun.Headers.Location!.ToString();

        using var early = await SendAsync(HttpMethod.Post, path + "/moves", """{"Move":"Submit"}""", "\"1\"");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        using var saved = await SendAsync(
            HttpMethod.Put, path,
            """
            {"RegionCode":"CN","From":"2024-01-01","Until":"2024-02-01","Activities":3,"Text":"检查"}
            """, "\"1\"");
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var own = await SendAsync(HttpMethod.Post, path + "/moves", """{"Move":"Approve"}""", "\"2\"");
        Assert.Equal(HttpStatusCode.Conflict, own.StatusCode);
        using var submitted = await SendAsync(HttpMethod.Post, path + "/moves", """{"Move":"Submit"}""", "\"2\"");
        Assert.Equal(HttpStatusCode.OK, submitted.StatusCode);

        _host.Caller = Person(Role.Reviewer, "samr");
        using var mute = await SendAsync(HttpMethod.Post, path + "/moves", """{"Move":"Return"}""", "\"3\"");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.StatusCode);
        using var approved = await SendAsync(HttpMethod.Post, path + "/moves", """{"Move":"Approve"}""", "\"3\"");
        Assert.Equal("Published", (await ReadAsync(approved))["State"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_report_names_only_pictures_of_its_own_agency()
    {
        var picture = await _host.TakeAsync("a.png", SampleFiles.Png);
        using var added = await SendAsync(HttpMethod.Post, "/api/campaigns", Campaign("Iron Fist"));
        _host.Caller = Person(Role.Author, "cpsc");
        using var begun = await SendAsync(HttpMethod.Post, "/api/campaigns/iron-fist/reports", null);

        using var saved = await SendAsync(
            HttpMethod.Put, begun.Headers.Location!.ToString(),
            $$"""{"Pictures":[{"FileId":"{{picture.Id}}","Caption":"别家的"}]}""", "\"1\"");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, saved.StatusCode);
        Assert.Equal(
            "Pictures[0].FileId", (await ReadAsync(saved))["errors"]![0]!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_follows_from_moves_cannot_be_sent_along()
    {
        using var added = await SendAsync(HttpMethod.Post, "/api/campaigns", Campaign("Iron Fist"));
        _host.Caller = Person(Role.Author, "cpsc");
        using var begun = await SendAsync(HttpMethod.Post, "/api/campaigns/iron-fist/reports", null);

        using var saved = await SendAsync(
            HttpMethod.Put, begun.Headers.Location!.ToString(), """{"State":"Published"}""", "\"1\"");

        Assert.Equal(HttpStatusCode.BadRequest, saved.StatusCode);
    }

    private static Caller Person(Role role, string? agency) =>
        new($"{role}-{agency}", "Somebody", agency, new HashSet<Role> { role });

    private static string Campaign(string name) =>
        $$"""
        {"Id":"iron-fist","Name":"铁拳","EnglishName":"{{name}}","StartsOn":"2026-01-01","EndsOn":"2026-12-31","OrganiserIds":["samr"]}
        """;

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!.AsObject();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body, string? tag = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (tag is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(tag));
        return await _host.Client.SendAsync(request, Token);
    }
}
