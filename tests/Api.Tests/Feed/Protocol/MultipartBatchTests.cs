using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Tests.Catalogue;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

public sealed partial class MultipartBatchTests(SampleFeed sample)
{
    private const string Requests = """
        --b
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: first

        GET Regions('CN')?$select=Name HTTP/1.1
        Accept: application/json;odata.metadata=none


        --b
        Content-Type: application/http

        GET /odata/Notices/$count HTTP/1.1
        Host: feed.example

        --b
        Content-Type: multipart/mixed; boundary=c

        --c
        Content-Type: application/http
        Content-ID: 1

        POST Notices HTTP/1.1
        Content-Type: application/json

        {}
        --c--

        --b
        Content-Type: application/http

        GET $first HTTP/1.1

        --b--
        """;

    [Fact]
    public async Task A_batch_of_version_4_0_is_answered_part_by_part()
    {
        var text = await PostAsync(Requests, ("Prefer", "odata.continue-on-error"));
        var statuses = Status().Matches(text).Select(match => match.Groups[1].Value);
        Assert.Equal(["200", "200", "405", "200"], statuses);
        Assert.Contains("Content-ID: first\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n600\r\n--batchresponse_", text, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n{\"Name\":", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_the_first_fault_unless_told_otherwise() =>
        Assert.Equal(3, Status().Count(await PostAsync(Requests)));

    [Fact]
    public async Task The_answer_may_be_wanted_in_the_other_form()
    {
        using var response = await SendAsync(Requests, ("Accept", "application/json"));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        using var neither = await SendAsync(Requests, ("Accept", "image/png"));
        Assert.Equal(HttpStatusCode.NotAcceptable, neither.StatusCode);
    }

    private async Task<string> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(body, headers);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal("multipart/mixed", response.Content.Headers.ContentType!.MediaType);
        return text;
    }

    private async Task<HttpResponseMessage> SendAsync(string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/$batch");
        request.Content = new ByteArrayContent(
            Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n")));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=b");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await sample.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"HTTP/1\.1 (\d+) ")]
    private static partial Regex Status();
}
