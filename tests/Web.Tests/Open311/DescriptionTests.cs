using System.Text.Json.Nodes;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Open311;

public sealed class DescriptionTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    [Fact]
    public async Task Every_operation_is_described_with_its_arguments_and_faults()
    {
        var paths = (await ReadAsync())["paths"]!.AsObject();
        var found = paths.Where(path => path.Key.StartsWith("/open311/", StringComparison.Ordinal))
            .SelectMany(path => path.Value!.AsObject().Select(one => $"{one.Key} {path.Key}")).Order();
        var post = paths["/open311/v2/requests.{format}"]!["post"]!;
        var form = post["requestBody"]!["content"]!["application/x-www-form-urlencoded"]!["schema"]!;

        Assert.Equal(
            [
                "get /open311/discovery.{format}", "get /open311/v2/requests.{format}",
                "get /open311/v2/requests/{id}.{format}", "get /open311/v2/services.{format}",
                "get /open311/v2/services/{code}.{format}", "get /open311/v2/tokens/{token}.{format}",
                "post /open311/v2/requests.{format}",
            ], found);
        Assert.Equal(["description", "service_code"], form["required"]!.AsArray().Select(one => $"{one}").Order());
        Assert.Contains("address_id", form["properties"]!.AsObject().Select(one => one.Key));
        Assert.NotNull(post["responses"]!["403"]!["content"]!["text/xml"]);
        Assert.Contains(post["parameters"]!.AsArray(), one => $"{one!["name"]}" == "Idempotency-Key");
        Assert.Contains(
            paths["/open311/v2/requests.{format}"]!["get"]!["parameters"]!.AsArray(),
            one => $"{one!["name"]}" == "start_date");
    }

    [Fact]
    public async Task Complaints_are_described_with_their_bounds()
    {
        var document = await ReadAsync();
        var schemas = document["components"]!["schemas"]!;
        var filing = schemas["ComplaintFiling"]!;

        Assert.Equal(["Kind", "Person"], filing["required"]!.AsArray().Select(one => $"{one}").Order());
        Assert.Equal(10, filing["properties"]!["EvidenceIds"]!["maxItems"]!.GetValue<int>());
        Assert.Equal(20_000, schemas["PersonalPart"]!["properties"]!["Account"]!["maxLength"]!.GetValue<int>());
        Assert.NotNull(schemas["ProblemDetails"]!["properties"]!["errors"]);
        Assert.NotNull(document["paths"]!["/api/complaints"]!["post"]!["responses"]!["409"]);
    }

    private async Task<JsonObject> ReadAsync()
    {
        using var response = await program.SendAsync(HttpMethod.Get, "/openapi/v1.json", null);
        return await WholeProgram.ReadAsync(response);
    }
}
