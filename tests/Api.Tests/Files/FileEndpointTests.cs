using System.Net;
using System.Net.Http.Headers;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Files;

namespace ConsumerSafety.Api.Tests.Files;

public sealed class FileEndpointTests : IAsyncLifetime
{
    private FileHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await FileHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_public_file_is_given_out_to_be_saved_and_kept_by_proxies()
    {
        var file = await PublicAsync("检验报告.pdf", SampleFiles.Pdf);

        using var response = await GetAsync(FileAddress.Of(file));

        Assert.Equal(SampleFiles.Pdf, await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("检验报告.pdf", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("sandbox; default-src 'none'", Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("public, max-age=31536000, immutable", Header(response, "Cache-Control"));
        Assert.Equal($"\"{file.Content.Sha256}\"", response.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_picture_is_shown_where_it_stands()
    {
        var file = await PublicAsync("photo.png", SampleFiles.Png);

        using var response = await GetAsync(FileAddress.Of(file));
        using var thumbnail = await GetAsync(FileAddress.OfThumbnail(file.Id));

        Assert.Equal("inline", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("image/webp", thumbnail.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_part_of_a_file_is_given_out()
    {
        var text = SampleFiles.Bytes(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"{i:D6} ")));
        var file = await PublicAsync("long.txt", text);

        using var response = await GetAsync(
            FileAddress.Of(file), request => request.Headers.Range = new(262_140, 262_150));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(text[262_140..262_151], await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal($"bytes 262140-262150/{text.Length}", response.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task A_part_beyond_the_end_is_refused()
    {
        var file = await PublicAsync("a.txt", SampleFiles.Bytes("short"));

        using var response = await GetAsync(FileAddress.Of(file), request => request.Headers.Range = new(10, 20));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
    }

    [Fact]
    public async Task Who_has_the_file_already_is_told_so()
    {
        var file = await PublicAsync("a.txt", SampleFiles.Bytes("short"));

        using var response = await GetAsync(
            FileAddress.Of(file),
            request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{file.Content.Sha256}\"")));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task Under_another_name_a_file_leads_to_its_own()
    {
        var file = await PublicAsync("a.txt", SampleFiles.Bytes("short"));

        using var response = await GetAsync($"/files/{file.Id}/free-money.html");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(FileAddress.Of(file), response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(Role.Author, "samr", true)]
    [InlineData(Role.Reviewer, "samr", true)]
    [InlineData(Role.AgencyAdministrator, "samr", true)]
    [InlineData(Role.CaseOfficer, "samr", false)]
    [InlineData(Role.Author, "cpsc", false)]
    [InlineData(Role.Reviewer, "cpsc", false)]
    [InlineData(Role.AgencyAdministrator, "cpsc", false)]
    [InlineData(Role.SystemAdministrator, null, false)]
    [InlineData(Role.Auditor, null, true)]
    public async Task A_private_file_is_not_there_for_those_who_may_not_read_it(Role? role, string? agency, bool isSeen)
    {
        var file = await _host.TakeAsync("a.png", SampleFiles.Png);
        _host.Caller = role is { } one ? new("b-1", "Somebody", agency, new HashSet<Role> { one }) : null;

        using var response = await GetAsync(FileAddress.Of(file));
        using var thumbnail = await GetAsync(FileAddress.OfThumbnail(file.Id));

        Assert.Equal(isSeen ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(response.StatusCode, thumbnail.StatusCode);
        // What it is for one who may not read it, it need not be for the next.
        Assert.Equal(isSeen ? "no-store, private" : "no-store", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/files/0123456789abcdef0123456789abcdef/a.pdf")]
    [InlineData("/files/not-an-id/a.pdf")]
    [InlineData("/files/0123456789abcdef0123456789abcdef/thumbnail")]
    public async Task What_is_not_there_is_a_problem_of_status_404(string path)
    {
        using var response = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        Assert.Single(response.Headers.TryGetValues(name, out var values) ? values : []);

    private async Task<StoredFile> PublicAsync(string name, byte[] content)
    {
        var file = await _host.TakeAsync(name, content);
        await _host.PublishAsync(file);
        return file;
    }

    private Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? prepare = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        prepare?.Invoke(request);
        return _host.Client.SendAsync(request, Token);
    }
}
