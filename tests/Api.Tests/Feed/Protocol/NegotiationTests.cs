using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Tests.Catalogue;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

public sealed class NegotiationTests(SampleFeed sample)
{
    private readonly FeedHost _host = sample.Host;

    [Theory]
    [InlineData("/odata/Notices", "GET, HEAD, OPTIONS")]
    [InlineData("/odata/$metadata", "GET, HEAD, OPTIONS")]
    [InlineData("/odata/$batch", "POST, OPTIONS")]
    [InlineData("/odata/Notices/$query", "POST, OPTIONS")]
    public async Task OPTIONS_says_what_may_be_done_also_to_browsers(string path, string allowed)
    {
        using var plain = await _host.SendAsync(path, HttpMethod.Options);
        Assert.Equal(HttpStatusCode.NoContent, plain.StatusCode);
        Assert.Equal(allowed.Split(", "), plain.Content.Headers.Allow);
        using var asked = await _host.SendAsync(path, HttpMethod.Options, ("Origin", "https://a.example"),
            ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "odata-maxversion,prefer"));
        Assert.Equal("*", Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(allowed, Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Equal("odata-maxversion,prefer", Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.False(asked.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/odata/Notices")]
    [InlineData("/odata/Nope")]
    public async Task Scripts_of_every_site_may_read_answers_and_faults(string path)
    {
        using var response = await _host.SendAsync(path, null, ("Origin", "https://a.example"));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        var exposed = string.Join(',', response.Headers.GetValues("Access-Control-Expose-Headers"));
        foreach (var name in (string[])["OData-Version", "ETag", "Preference-Applied", "Link"])
            Assert.Contains(name, exposed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/odata/Notices", "GET, HEAD, OPTIONS")]
    [InlineData("PUT", "/odata/Regions('CN')", "GET, HEAD, OPTIONS")]
    [InlineData("PATCH", "/odata/Regions('CN')", "GET, HEAD, OPTIONS")]
    [InlineData("DELETE", "/odata/Regions('CN')", "GET, HEAD, OPTIONS")]
    [InlineData("GET", "/odata/$batch", "POST, OPTIONS")]
    [InlineData("GET", "/odata/Regions/$query", "POST, OPTIONS")]
    public async Task A_method_that_is_not_offered_is_405_and_the_answer_names_those_that_are(
        string method, string path, string allowed)
    {
        using var response = await _host.SendAsync(path, new(method));
        await AssertErrorAsync(response, 405, method);
        Assert.Equal(allowed.Split(", "), response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/odata/Regions?$filter=Code eq '%FF'")]
    [InlineData("/odata/Regions?$filter=Code eq '%C3%28'")]
    [InlineData("/odata/Regions?$filter=Code eq '%00'")]
    public async Task Percent_signs_have_to_mean_something(string path)
    {
        using var response = await _host.SendAsync(path);
        await AssertErrorAsync(response, 400, "URL");
    }

    // A client library would encode these signs once more, so they are looked at without one.
    [Theory]
    [InlineData("%zz")]
    [InlineData("x=1&y=%4")]
    [InlineData("%")]
    [InlineData("%E7%94")]
    public void Half_an_encoded_character_is_a_fault(string text) =>
        Assert.Equal("URL", Assert.Throws<FeedException>(() => PercentText.Check(text)).Error.Target);

    [Fact]
    public async Task Characters_beyond_ASCII_may_be_encoded()
    {
        var page = await _host.GetAsync("/odata/Regions?$filter=Code eq '%E7%94%B5%F0%9F%98%80'");
        Assert.Empty(page["value"]!.AsArray());
    }

    [Fact]
    public async Task An_address_has_a_bound()
    {
        using var response = await _host.SendAsync($"/odata/Regions?x={new string('x', 40_000)}");
        await AssertErrorAsync(response, 400, "URL");
    }

    [Theory]
    [InlineData("OData-Isolation")]
    [InlineData("Isolation")]
    public async Task Isolation_is_not_offered(string name)
    {
        using var response = await _host.SendAsync("/odata/Regions", null, (name, "snapshot"));
        await AssertErrorAsync(response, 412, name);
    }

    [Theory]
    [InlineData("respond-async")]
    [InlineData("return=minimal, wait=10")]
    [InlineData("include-annotations=\"*,-x.y\"")]
    [InlineData("maxpagesize=0")]
    [InlineData("maxpagesize=x;y=z")]
    [InlineData(",,=;")]
    public async Task Preferences_that_are_not_followed_are_passed_over(string preference)
    {
        using var response = await _host.SendAsync("/odata/Regions", null, ("Prefer", preference));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Preference-Applied"));
    }

    [Theory]
    [InlineData("odata.maxpagesize=2")]
    [InlineData("MaxPageSize=2")]
    [InlineData("maxpagesize=\"2\"")]
    [InlineData("x=\"a,maxpagesize=1\", maxpagesize = 2; y, maxpagesize=3")]
    public async Task A_size_of_page_is_followed_and_said(string preference)
    {
        using var response = await _host.SendAsync("/odata/Regions", null, ("Prefer", preference));
        Assert.Equal("odata.maxpagesize=2", Assert.Single(response.Headers.GetValues("Preference-Applied")));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, JsonNode.Parse(body)!["value"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_tag_of_an_entity_changes_only_with_the_entity()
    {
        var notices = new NoticeMaker(3).Make(5);
        await using var host = await FeedHost.StartAsync(notices);
        var path = $"/odata/Notices('{notices[0].Id}')";
        var tag = await TagAsync();
        await host.PutAsync(notices[1] with { Title = "changed" });
        Assert.Equal(tag, await TagAsync());
        await host.PutAsync(notices[0] with { Title = "changed" });
        Assert.NotEqual(tag, await TagAsync());

        async Task<string> TagAsync()
        {
            using var response = await host.SendAsync(path);
            return response.Headers.ETag!.ToString();
        }
    }

    [Theory]
    [InlineData("/odata/Regions('CN')")]
    [InlineData("/odata/Regions")]
    public async Task If_Match_forbids_an_answer_that_has_changed(string path)
    {
        using var first = await _host.SendAsync(path);
        using var same = await _host.SendAsync(path, null, ("If-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        using var any = await _host.SendAsync(path, null, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, any.StatusCode);
        using var other = await _host.SendAsync(path, null, ("If-Match", "W/\"other\""));
        await AssertErrorAsync(other, 412, "If-Match");
        Assert.Null(other.Headers.ETag);
    }

    [Theory]
    [InlineData("/odata/Regions/$query", "text/plain", "$filter=Code%20eq%20'CN'", 1)]
    [InlineData("/odata/Regions/$query", "application/x-www-form-urlencoded", "%24filter=Code+eq+'CN'", 1)]
    [InlineData("/odata/Regions/$query?$top=3", "text/plain;charset=utf-8", "$skip=1", 3)]
    [InlineData("/odata/Regions/$query?$top=3", "text/plain", "", 3)]
    public async Task Query_options_may_be_posted(string path, string type, string body, int count)
    {
        using var response = await PostAsync(path, type, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal(count, JsonNode.Parse(text)!["value"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/odata/Regions/$query", "application/json", "{}", 415)]
    [InlineData("/odata/Regions/$query?$top=3", "text/plain", "$top=1", 400)]
    [InlineData("/odata/Regions/$query", "text/plain", "$filter=%zz", 400)]
    [InlineData("/odata/Nope/$query", "text/plain", "$top=1", 404)]
    public async Task Posted_options_are_read_as_strictly(string path, string type, string body, int status)
    {
        using var response = await PostAsync(path, type, body);
        await AssertErrorAsync(response, status, null);
    }

    [Fact]
    public async Task The_links_of_a_posted_query_lead_on()
    {
        using var response = await PostAsync("/odata/Notices/$query", "text/plain", "$orderby=Id&$select=Id");
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var next = await _host.GetAsync(JsonNode.Parse(body)!["@odata.nextLink"]!.GetValue<string>());
        Assert.Equal(100, next["value"]!.AsArray().Count);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string type, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task AssertErrorAsync(HttpResponseMessage response, int status, string? target)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode} {body}");
        var error = JsonNode.Parse(body)!["error"]!;
        Assert.NotEmpty(error["message"]!.GetValue<string>());
        if (target is not null)
            Assert.Equal(target, error["target"]!.GetValue<string>());
    }
}
