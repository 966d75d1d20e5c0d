using System.Net;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class ProtocolTests(SampleFeed sample)
{
    private const string Minimal = "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8";

    private readonly FeedHost _host = sample.Host;

    [Theory]
    [InlineData("/odata")]
    [InlineData("/odata/")]
    public async Task The_service_document_lists_every_set(string path)
    {
        var document = await _host.GetAsync(path);
        Assert.Equal("http://feed.example/odata/$metadata", document["@odata.context"]!.GetValue<string>());
        Assert.Equal(
            EntitySets.All.Select(set => set.Name),
            document["value"]!.AsArray().Select(entry => entry!["url"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("", "*/*", "application/xml")]
    [InlineData("", "application/json", "application/json")]
    [InlineData("", "application/json, text/plain, */*", "application/xml")]
    [InlineData("", "application/json, */*;q=0.8", "application/json")]
    [InlineData("?$format=json", "*/*", "application/json")]
    [InlineData("?$format=xml", "application/json", "application/xml")]
    public async Task Metadata_comes_in_two_forms(string query, string accept, string type)
    {
        using var response = await _host.SendAsync("/odata/$metadata" + query, null, ("Accept", accept));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(null, "4.01")]
    [InlineData("4.01", "4.01")]
    [InlineData("4.0", "4.0")]
    [InlineData("5.0", "4.01")]
    public async Task The_version_is_negotiated(string? most, string version)
    {
        using var response =
            await _host.SendAsync("/odata/Regions", null, most is null ? [] : [("OData-MaxVersion", most)]);
        Assert.Equal(version, Assert.Single(response.Headers.GetValues("OData-Version")));
    }

    [Theory]
    [InlineData("*/*", Minimal)]
    [InlineData("application/json", Minimal)]
    [InlineData("application/json;odata.metadata=minimal;IEEE754Compatible=false", Minimal)]
    [InlineData("text/html,application/json;q=0.5", Minimal)]
    [InlineData("application/json;metadata=none",
        "application/json;odata.metadata=none;odata.streaming=true;charset=utf-8")]
    [InlineData("application/json;odata.metadata=huge,application/json;q=0.1", Minimal)]
    public async Task The_form_is_negotiated(string accept, string type)
    {
        using var response = await _host.SendAsync("/odata/Regions", null, ("Accept", accept));
        var given = Assert.Single(response.Content.Headers.GetValues("Content-Type"));
        Assert.Equal(type, given.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/odata/Regions", "text/html", "Accept")]
    [InlineData("/odata/Regions", "application/json;q=0, */*", "Accept")]
    [InlineData("/odata/Regions?$format=atom", "*/*", "$format")]
    [InlineData("/odata/Regions?$format=xml", "application/json", "$format")]
    [InlineData("/odata/$metadata", "image/png", "Accept")]
    public async Task A_form_that_is_not_offered_is_406(string path, string accept, string target)
    {
        using var response = await _host.SendAsync(path, null, ("Accept", accept));
        await AssertErrorAsync(response, 406, target);
    }

    [Theory]
    [InlineData("/odata/Nope", 404, "Nope")]
    [InlineData("/odata/Notices('SC-2024-999999')", 404, "Notices('SC-2024-999999')")]
    [InlineData("/odata/Notices('x')/ConsumerSafety.Nope", 404, null)]
    [InlineData("/odata/Notices?$apply=nest(identity as All)", 501, "$apply")]
    [InlineData("/odata/Notices?$nope=1", 400, "$nope")]
    [InlineData("/odata/Notices?$compute=1", 400, "$compute")]
    [InlineData("/odata/Notices?$filter=", 400, "$filter")]
    [InlineData("/odata/Notices?$filter=Title eq 'a'&$filter=Title eq 'b'", 400, "$filter")]
    [InlineData("/odata/Notices?$filter=Nope eq 1", 400, "$filter")]
    [InlineData("/odata/Notices?$filter=geo.length(Title) eq 2", 501, "$filter")]
    [InlineData("/odata/Notices?$orderby=HazardTypes", 400, "$orderby")]
    [InlineData("/odata/Notices?$orderby=length(Version)", 400, "$orderby")]
    [InlineData("/odata/Notices?$orderby=Publisher", 400, "$orderby")]
    [InlineData("/odata/Notices?$orderby=search.score()", 400, "$orderby")]
    [InlineData("/odata/Notices?$orderby=Id,Title,Kind,Status,Version,Language", 400, "$orderby")]
    [InlineData("/odata/Notices?$top=-1", 400, "$top")]
    [InlineData("/odata/Notices?$skip=x", 400, "$skip")]
    [InlineData("/odata/Notices?$count=maybe", 400, "$count")]
    [InlineData("/odata/Notices?$select=Nope", 400, "$select")]
    [InlineData("/odata/Notices?$expand=Nope", 400, "$expand")]
    [InlineData("/odata/Notices?$search=\"open", 400, "$search")]
    [InlineData("/odata/Notices?$skiptoken=abc", 400, "$skiptoken")]
    [InlineData("/odata/Notices/$count?$top=1", 400, "$top")]
    [InlineData("/odata/Regions('CN')?$filter=Code eq 'CN'", 400, "$filter")]
    [InlineData("/odata/$metadata?$filter=Code eq 'CN'", 400, "$filter")]
    public async Task A_fault_names_what_is_wrong(string path, int status, string? target)
    {
        using var response = await _host.SendAsync(path);
        await AssertErrorAsync(response, status, target);
    }

    [Fact]
    public async Task Before_the_index_is_there_it_is_503()
    {
        await using var host = await FeedHost.StartWithoutIndexAsync();
        using var response = await host.SendAsync("/odata/Notices");
        await AssertErrorAsync(response, 503, null);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("/odata/Regions?code=x&utm=1")]
    [InlineData("/odata/Regions?COUNT=false")]
    [InlineData("/odata/Regions?%24Top=100")]
    public async Task Options_of_others_are_passed_over_and_ours_may_lack_the_sign(string path) =>
        Assert.Equal(4, (await _host.GetAsync(path))["value"]!.AsArray().Count);

    [Fact]
    public async Task A_client_of_version_4_0_writes_options_as_they_are()
    {
        var page = await _host.GetAsync("/odata/Regions?top=1", ("OData-MaxVersion", "4.0"));
        Assert.Equal(4, page["value"]!.AsArray().Count);
        using var response = await _host.SendAsync("/odata/Regions?$Top=1", null, ("OData-MaxVersion", "4.0"));
        await AssertErrorAsync(response, 400, "$Top");
    }

    [Theory]
    [InlineData("/odata/")]
    [InlineData("/odata/$metadata")]
    [InlineData("/odata/Notices")]
    [InlineData("/odata/Notices/$count")]
    [InlineData("/odata/Regions('CN')")]
    public async Task HEAD_gives_the_same_head_and_no_body(string path)
    {
        using var got = await _host.SendAsync(path);
        using var head = await _host.SendAsync(path, HttpMethod.Head);
        Assert.Equal(got.StatusCode, head.StatusCode);
        Assert.Equal(got.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(got.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_known_is_not_sent_again_until_something_changes()
    {
        var notices = new NoticeMaker(1).Make(5);
        await using var host = await FeedHost.StartAsync(notices);
        using var first = await host.SendAsync("/odata/Notices");
        var tag = first.Headers.ETag!.ToString();
        using var second = await host.SendAsync("/odata/Notices", null, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var other = await host.SendAsync("/odata/Notices?$top=3", null, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await host.PutAsync(notices[0] with { Title = "changed" });
        using var third = await host.SendAsync("/odata/Notices", null, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData("/odata/$metadata")]
    [InlineData("/odata/Notices/$count")]
    [InlineData("/odata/Regions('CN')")]
    [InlineData("/odata/Regions?$filter=Code eq 'CN'")]
    public async Task Every_answer_can_be_kept(string path)
    {
        using var first = await _host.SendAsync(path);
        using var second = await _host.SendAsync(path, null, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task AssertErrorAsync(HttpResponseMessage response, int status, string? target)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode} {body}");
        var error = JsonNode.Parse(body)!["error"]!;
        Assert.NotEmpty(error["code"]!.GetValue<string>());
        Assert.NotEmpty(error["message"]!.GetValue<string>());
        if (target is not null)
            Assert.Equal(target, error["target"]!.GetValue<string>());
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }
}
