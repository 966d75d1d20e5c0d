using System.Net;
using System.Text;
using ConsumerSafety.Api.Tests.Catalogue;
using Microsoft.OpenApi;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

public sealed class OpenApiTests(SampleFeed sample)
{
    [Theory]
    [InlineData("/openapi/odata.json")]
    [InlineData("/odata/$openapi")]
    public async Task The_feed_is_described_as_OpenAPI_3_1(string address)
    {
        var (document, faults) = await ReadAsync(address);
        Assert.Empty(faults);
        Assert.Contains("Recall", document.Components!.Schemas!.Keys);
        Assert.Contains("/Notices", document.Paths.Keys);
    }

    [Fact]
    public async Task Every_path_it_names_answers()
    {
        var (document, _) = await ReadAsync("/openapi/odata.json");
        foreach (var (template, item) in document.Paths)
        {
            if (await FillAsync(template) is not { } path)
                continue;
            foreach (var method in item.Operations!.Keys)
                using (var response = await SendAsync(method, path))
                    Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent,
                        $"{method} {path}: {response.StatusCode}");
        }
    }

    private async Task<(OpenApiDocument Document, IList<OpenApiError> Faults)> ReadAsync(string address)
    {
        using var response = await sample.Host.SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var result = OpenApiDocument.Parse(text, "json");
        return (result.Document!, result.Diagnostic!.Errors);
    }

    // Nothing is known of sets that the sample leaves empty.
    private async Task<string?> FillAsync(string template)
    {
        var start = template.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
            return "/odata" + template;
        var end = template.IndexOf('}', start);
        var set = template[1..template.IndexOf('(', StringComparison.Ordinal)];
        var rows = (await sample.Host.GetAsync($"/odata/{set}?$top=1"))["value"]!.AsArray();
        if (rows.Count == 0)
            return null;
        var key = rows[0]![template[(start + 1)..end]]!.GetValue<string>();
        return $"/odata{template[..start]}{Uri.EscapeDataString(key)}{template[(end + 1)..]}";
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
            request.Content = path.EndsWith("$batch", StringComparison.Ordinal)
                ? new StringContent("{\"requests\":[]}", Encoding.UTF8, "application/json")
                : new StringContent("$top=1", Encoding.UTF8, "text/plain");
        return await sample.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
