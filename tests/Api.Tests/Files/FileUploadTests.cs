using System.Net;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Api.Tests.Files;

public sealed class FileUploadTests : IAsyncLifetime
{
    private FileHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await FileHost.StartAsync();
        _host.Caller = FileHost.Author;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_program_hands_in_a_file_and_learns_its_address()
    {
        using var response = await SendAsync("检验报告.pdf", SampleFiles.Pdf);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var file = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        var url = file["Url"]!.GetValue<string>();
        Assert.StartsWith("https://safety.example/files/", url, StringComparison.Ordinal);
        Assert.Equal("Private", file["State"]!.GetValue<string>());
        Assert.Equal(
            SampleFiles.Pdf, await _host.Client.GetByteArrayAsync(url["https://safety.example".Length..], Token));
    }

    [Fact]
    public async Task A_file_that_lies_is_a_problem_that_says_so_in_the_language_asked_for()
    {
        using var response = await SendAsync("report.pdf", SampleFiles.Png, "zh-CN");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var fault = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["errors"]![0]!;
        Assert.Equal("file", fault["field"]!.GetValue<string>());
        Assert.Contains("内容却是 PNG 图片", fault["expected"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "nothing of a form")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b--")]
    public async Task A_body_without_a_file_is_refused(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await _host.Client.PostAsync("/api/files", content, Token);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(0, await _host.CountAsync("PendingContents"));
    }

    [Fact]
    public async Task A_file_of_another_agency_is_neither_seen_nor_deleted()
    {
        var file = await _host.TakeAsync("a.pdf", SampleFiles.Pdf);
        _host.Caller = new("b-1", "Other", "cpsc", new HashSet<Role> { Role.Author });

        using var seen = await _host.Client.GetAsync($"/api/files/{file.Id}", Token);
        using var deleted = await _host.Client.DeleteAsync($"/api/files/{file.Id}", Token);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (seen.StatusCode, deleted.StatusCode));
        Assert.Equal(1, await _host.CountAsync("Files"));
    }

    [Fact]
    public async Task A_file_that_nothing_names_is_deleted_and_a_public_one_is_not()
    {
        var file = await _host.TakeAsync("a.pdf", SampleFiles.Pdf);
        var published = await _host.TakeAsync("b.pdf", SampleFiles.Pdf);
        await _host.PublishAsync(published);

        using var deleted = await _host.Client.DeleteAsync($"/api/files/{file.Id}", Token);
        using var kept = await _host.Client.DeleteAsync($"/api/files/{published.Id}", Token);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Conflict), (deleted.StatusCode, kept.StatusCode));
    }

    [Theory]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.CaseOfficer)]
    public async Task Who_has_nothing_to_add_files_to_adds_none(Role role)
    {
        _host.Caller = new("b-1", "Other", "samr", new HashSet<Role> { role });

        using var response = await SendAsync("a.pdf", SampleFiles.Pdf);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string name, byte[] bytes, string language = "en")
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/files") { Content = content };
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await _host.Client.SendAsync(request, Token);
    }
}
