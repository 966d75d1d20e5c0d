using System.IO.Compression;
using System.Net;
using ConsumerSafety.Api.Tests.Catalogue;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

public sealed class KeptAnswerTests(SampleFeed sample)
{
    private readonly FeedHost _host = sample.Host;

    [Theory]
    [InlineData("/odata/")]
    [InlineData("/odata/$metadata")]
    [InlineData("/odata/Notices?$top=100&$count=true")]
    [InlineData("/odata/Notices/$count")]
    [InlineData("/odata/Regions('CN')")]
    public async Task The_same_request_gives_the_same_answer_each_time(string path)
    {
        var first = await ReadAsync(path);
        for (var time = 0; time < 3; time++)
        {
            var next = await ReadAsync(path);
            Assert.Equal(first.Body, next.Body);
            Assert.Equal(first.Headers, next.Headers);
        }
    }

    [Fact]
    public async Task An_answer_is_given_again_until_the_catalogue_changes()
    {
        var notices = new NoticeMaker(7).Make(3);
        await using var host = await FeedHost.StartAsync(notices);
        for (var time = 0; time < 4; time++)
            Assert.DoesNotContain("quite another", await GetTextAsync(host), StringComparison.Ordinal);
        await host.PutAsync(notices[0] with { Title = "quite another" });
        for (var time = 0; time < 4; time++)
            Assert.Contains("quite another", await GetTextAsync(host), StringComparison.Ordinal);

        static async Task<string> GetTextAsync(FeedHost host) => (await host.GetAsync("/odata/Notices")).ToJsonString();
    }

    [Fact]
    public async Task What_the_client_states_is_told_apart()
    {
        const string Path = "/odata/Notices?$orderby=Id&$top=7";
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(7, (await _host.GetAsync(Path))["value"]!.AsArray().Count);
            Assert.Equal(2, (await _host.GetAsync(Path, ("Prefer", "maxpagesize=2")))["value"]!.AsArray().Count);
            Assert.Null((await _host.GetAsync(Path, ("Accept", "application/json;metadata=none")))["@odata.context"]);
            Assert.NotNull((await _host.GetAsync(Path))["@odata.context"]);
            var other = await _host.GetAsync(Path, ("Host", "other.example"));
            Assert.StartsWith("http://other.example/", other["@odata.context"]!.GetValue<string>(),
                StringComparison.Ordinal);
            using var old = await _host.SendAsync(Path, null, ("OData-MaxVersion", "4.0"));
            Assert.Equal("4.0", Assert.Single(old.Headers.GetValues("OData-Version")));
            using var head = await _host.SendAsync(Path, HttpMethod.Head);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task What_the_client_has_is_not_sent_from_memory_either()
    {
        const string Path = "/odata/Notices?$orderby=Title&$top=3";
        for (var time = 0; time < 4; time++)
        {
            using var got = await _host.SendAsync(Path);
            using var again = await _host.SendAsync(Path, null, ("If-None-Match", got.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(got.Headers.ETag, again.Headers.ETag);
            Assert.Equal(got.Headers.Vary, again.Headers.Vary);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.5, gzip", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    public async Task Answers_are_compressed_as_the_client_likes(string accepted, string coding)
    {
        const string Path = "/odata/Notices?$top=90";
        var plain = (await ReadAsync(Path)).Body;
        for (var time = 0; time < 3; time++)
        {
            using var response = await _host.SendAsync(Path, null, ("Accept-Encoding", accepted));
            Assert.Equal([coding], response.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            var sent = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(sent.Length < plain.Length / 2);
            Assert.Equal(plain, Decode(sent, coding));
        }
    }

    [Theory]
    [InlineData("/odata/Notices?$top=600", "gzip")]
    [InlineData("/odata/Notices?$top=600", "br")]
    public async Task A_long_answer_is_compressed_while_it_is_sent(string path, string coding)
    {
        var plain = (await ReadAsync(path, ("Prefer", "maxpagesize=600"))).Body;
        Assert.True(plain.Length > 200_000);
        using var response = await _host.SendAsync(
            path, null, ("Prefer", "maxpagesize=600"), ("Accept-Encoding", coding));
        var sent = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(plain, Decode(sent, coding));
    }

    [Theory]
    [InlineData("/odata/Notices?$top=9", "identity")]
    [InlineData("/odata/Notices?$top=9", "deflate")]
    [InlineData("/odata/Notices?$top=9", "gzip;q=0")]
    [InlineData("/odata/Notices/$count", "gzip")]
    public async Task What_gains_nothing_or_is_not_wanted_is_not_compressed(string path, string accepted)
    {
        using var response = await _host.SendAsync(path, null, ("Accept-Encoding", accepted));
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.NotNull(response.Content.Headers.ContentLength);
    }

    private async Task<(byte[] Body, string Headers)> ReadAsync(string path, params (string, string)[] headers)
    {
        using var response = await _host.SendAsync(path, null, headers);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        // One that was streamed the first time did not state its length.
        response.Content.Headers.ContentLength = null;
        return (body, $"{response.Headers}{response.Content.Headers}");
    }

    private static byte[] Decode(byte[] sent, string coding)
    {
        using var source = new MemoryStream(sent);
        using Stream decoder = coding == "br"
            ? new BrotliStream(source, CompressionMode.Decompress)
            : new GZipStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        decoder.CopyTo(plain);
        return plain.ToArray();
    }
}
