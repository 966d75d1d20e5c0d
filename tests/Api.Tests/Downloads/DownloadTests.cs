using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Downloads;

public sealed class DownloadTests : IAsyncLifetime
{
    private readonly List<Notice> _notices =
        [.. new NoticeMaker(31).Make(120).Select(notice => notice with { Version = 1 })];

    private FeedHost _host = null!;
    private JsonNode _manifest = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await FeedHost.StartAsync(
            _notices, ("Downloads:IsEnabled", "true"), ("Downloads:Interval", "00:00:01"));
        _manifest = await WaitAsync(_ => true);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_file_has_the_length_rows_and_checksum_that_the_manifest_says()
    {
        var files = _manifest["files"]!.AsArray();
        Assert.Equal(8, files.Count);
        foreach (var file in files)
        {
            var name = file!["name"]!.GetValue<string>();
            using var response = await _host.SendAsync("/downloads/" + name);
            var bytes = await response.Content.ReadAsByteArrayAsync(Token);
            var hash = SHA256.HashData(bytes);
            Assert.Equal(file["bytes"]!.GetValue<long>(), bytes.Length);
            Assert.Equal(file["sha256"]!.GetValue<string>(), Convert.ToHexStringLower(hash));
            Assert.Equal(
                $"sha-256=:{Convert.ToBase64String(hash)}:", Assert.Single(response.Headers.GetValues("Repr-Digest")));
            using var sum = await _host.SendAsync($"/downloads/{name}.sha256");
            Assert.Equal(
                $"{Convert.ToHexStringLower(hash)}  {name}\n", await sum.Content.ReadAsStringAsync(Token));
            if (name.EndsWith(".jsonl.gz", StringComparison.Ordinal))
                Assert.Equal(file["rows"]!.GetValue<int>(), Lines(bytes).Count);
        }
    }

    [Theory]
    [InlineData("notices.jsonl.gz", "Notices")]
    [InlineData("agencies.jsonl.gz", "Agencies")]
    [InlineData("campaigns.jsonl.gz", "Campaigns")]
    [InlineData("regions.jsonl.gz", "Regions")]
    [InlineData("hazard-types.jsonl.gz", "HazardTypes")]
    [InlineData("product-categories.jsonl.gz", "ProductCategories")]
    public async Task Lines_are_the_entities_of_the_feed_in_the_order_of_keys(string name, string set)
    {
        var expected = new List<string>();
        for (string? next = "/odata/" + set; next is not null;)
        {
            var page = await _host.GetAsync(next, ("Accept", "application/json;odata.metadata=none"));
            expected.AddRange(page["value"]!.AsArray().Select(row => row!.ToJsonString()));
            next = page["@odata.nextLink"]?.GetValue<string>();
        }
        Assert.Equal(expected, Lines(await BytesAsync(name)).Select(line => JsonNode.Parse(line)!.ToJsonString()));
    }

    [Fact]
    public async Task A_mirror_begins_with_a_file_and_goes_on_with_its_delta_link()
    {
        var link = new Uri(
            new Uri("http://feed.example/downloads/index.json"),
            _manifest["files"]![0]!["deltaLink"]!.GetValue<string>());
        Assert.Empty((await _host.GetAsync(link.PathAndQuery))["value"]!.AsArray());
        await _host.PutAsync(_notices[7] with { Title = "changed", Version = 2 });
        var delta = await _host.GetAsync(link.PathAndQuery);
        Assert.Equal("changed", Assert.Single(delta["value"]!.AsArray())!["Title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Files_are_made_anew_when_the_catalogue_has_changed_and_what_is_the_same_keeps_its_date()
    {
        var before = _manifest["position"]!.GetValue<long>();
        var tag = await TagAsync("notices.parquet");
        await _host.PutAsync(_notices[0] with { Title = "changed", Version = 2 });
        var after = await WaitAsync(manifest => manifest["position"]!.GetValue<long>() > before);

        Assert.NotEqual(tag, await TagAsync("notices.parquet"));
        Assert.Contains(
            Lines(await BytesAsync("notices.jsonl.gz")),
            line => line.Contains("\"changed\"", StringComparison.Ordinal));
        Assert.Equal(File(_manifest, "regions.jsonl.gz")["modifiedAt"]!.ToString(),
            File(after, "regions.jsonl.gz")["modifiedAt"]!.ToString());
        Assert.Equal(File(_manifest, "regions.jsonl.gz")["sha256"]!.ToString(),
            File(after, "regions.jsonl.gz")["sha256"]!.ToString());
    }

    [Fact]
    public async Task A_broken_download_goes_on_where_it_ended()
    {
        var whole = await BytesAsync("notices.parquet");
        var tag = await TagAsync("notices.parquet");
        using var first = await RangeAsync("bytes=0-999", tag);
        using var rest = await RangeAsync("bytes=1000-", tag);
        Assert.Equal((206, 206), ((int)first.StatusCode, (int)rest.StatusCode));
        byte[] joined =
            [.. await first.Content.ReadAsByteArrayAsync(Token), .. await rest.Content.ReadAsByteArrayAsync(Token)];
        Assert.Equal(whole, joined);
        using var other = await RangeAsync("bytes=1000-", "\"another\"");
        Assert.Equal(200, (int)other.StatusCode);
        Assert.Equal(whole, await other.Content.ReadAsByteArrayAsync(Token));
        using var beyond = await RangeAsync($"bytes={whole.Length}-", tag);
        Assert.Equal(416, (int)beyond.StatusCode);
    }

    [Fact]
    public async Task Statuses_are_those_of_http()
    {
        foreach (var name in (string[])["index.json", "notices.parquet", "notices.csv.gz.sha256"])
        {
            using var head = await _host.SendAsync("/downloads/" + name, HttpMethod.Head);
            Assert.Equal(200, (int)head.StatusCode);
            Assert.False(head.Headers.ETag!.IsWeak);
            Assert.NotNull(head.Content.Headers.LastModified);
            Assert.Equal("*", Assert.Single(head.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
            using var known = await _host.SendAsync(
                "/downloads/" + name, null, ("If-None-Match", head.Headers.ETag.ToString()));
            Assert.Equal(304, (int)known.StatusCode);
            using var posted = await _host.SendAsync("/downloads/" + name, HttpMethod.Post);
            Assert.Equal((405, "GET, HEAD"), ((int)posted.StatusCode, string.Join(", ", posted.Content.Headers.Allow)));
        }
        foreach (var name in (string[])["nothing", "..%2Findex.json", "unfinished", "nothing.sha256"])
        {
            using var missing = await _host.SendAsync("/downloads/" + name);
            Assert.Equal(404, (int)missing.StatusCode);
        }
    }

    private static JsonNode File(JsonNode manifest, string name) =>
        manifest["files"]!.AsArray().Single(file => file!["name"]!.GetValue<string>() == name)!;

    private static List<string> Lines(byte[] gzip)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private async Task<byte[]> BytesAsync(string name)
    {
        using var response = await _host.SendAsync("/downloads/" + name);
        return await response.Content.ReadAsByteArrayAsync(Token);
    }

    private async Task<string> TagAsync(string name)
    {
        using var response = await _host.SendAsync("/downloads/" + name, HttpMethod.Head);
        return response.Headers.ETag!.ToString();
    }

    private async Task<HttpResponseMessage> RangeAsync(string range, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/downloads/notices.parquet");
        request.Headers.Range = RangeHeaderValue.Parse(range);
        request.Headers.IfRange = RangeConditionHeaderValue.Parse(tag);
        return await _host.Client.SendAsync(request, Token);
    }

    private async Task<JsonNode> WaitAsync(Func<JsonNode, bool> condition)
    {
        while (true)
        {
            using var response = await _host.SendAsync("/downloads/index.json");
            if (response.IsSuccessStatusCode
                && JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))! is { } manifest
                && condition(manifest))
                return manifest;
            Assert.True((int)response.StatusCode is 200 or 503);
            await Task.Delay(20, Token);
        }
    }
}
