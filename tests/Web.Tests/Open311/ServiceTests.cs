using System.Net;
using System.Text.Json.Nodes;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Open311;

public sealed class ServiceTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    // GeoReport v2, GET Service List.
    private static readonly string[] s_service =
        ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"];

    // GeoReport v2, GET Service Definition.
    private static readonly string[] s_attribute =
    [
        "variable", "code", "datatype", "required", "datatype_description", "order", "description", "values",
    ];

    private static readonly string[] s_types =
        ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_of_services_has_the_elements_of_the_specification()
    {
        using var response = await GetAsync("services.xml");
        var services = await CityApp.ReadXmlAsync(response);

        Assert.Equal("services", services.Name.ToString());
        Assert.All(services.Elements(), service =>
        {
            Assert.Equal("service", service.Name.ToString());
            Assert.Equal(s_service, service.Elements().Select(element => element.Name.ToString()));
            Assert.Equal(
                ("true", "realtime"), (service.Element("metadata")!.Value, service.Element("type")!.Value));
        });
    }

    [Fact]
    public async Task Json_says_what_xml_says()
    {
        using var json = await GetAsync("services.json");
        using var xml = await GetAsync("services.xml");
        var services = await CityApp.ReadAsync(json);

        Assert.Equal("application/json; charset=utf-8", json.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            (await CityApp.ReadXmlAsync(xml)).Elements()
                .Select(service => string.Join('|', service.Elements().Select(element => element.Value))),
            services.Select(service => string.Join(
                '|', service!.AsObject().Select(member => member.Value!.ToString()))));
        Assert.True(services[0]!["metadata"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("services.json", null, "举报不安全或不合格产品")]
    [InlineData("services.json?lang=en", null, "Report an unsafe product")]
    [InlineData("services.json?locale=en-GB", "zh-CN", "Report an unsafe product")]
    [InlineData("services.json", "fr, en;q=0.5", "Report an unsafe product")]
    [InlineData("services.json?lang=", "fr", "举报不安全或不合格产品")]
    public async Task Services_are_named_in_the_language_asked_for(string path, string? header, string name)
    {
        using var response = await GetAsync(path, header);

        Assert.Equal(name, (await CityApp.ReadAsync(response))[0]!["service_name"]!.ToString());
    }

    [Fact]
    public async Task Every_service_says_what_it_asks()
    {
        using var list = await GetAsync("services.json");
        foreach (var service in await CityApp.ReadAsync(list))
        {
            using var response = await GetAsync($"services/{service!["service_code"]}.xml");
            var definition = await CityApp.ReadXmlAsync(response);
            var attributes = definition.Element("attributes")!.Elements("attribute").ToList();

            Assert.Equal("service_definition", definition.Name.ToString());
            Assert.Equal($"{service["service_code"]}", definition.Element("service_code")!.Value);
            Assert.Equal(
                Enumerable.Range(1, attributes.Count).Select(order => $"{order}"),
                attributes.Select(attribute => attribute.Element("order")!.Value));
            Assert.All(attributes, attribute =>
            {
                Assert.Equal(s_attribute, attribute.Elements().Select(element => element.Name.ToString()));
                var type = attribute.Element("datatype")!.Value;
                Assert.Contains(type, s_types);
                Assert.Equal(type.EndsWith("list", StringComparison.Ordinal), attribute.Element("values")!.HasElements);
            });
        }
    }

    [Fact]
    public async Task A_definition_in_json_has_lists_of_keys_and_names()
    {
        using var response = await GetAsync("services/product-dispute.json?lang=en");
        var attributes = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["attributes"]!.AsArray();
        var wanted = attributes.Single(attribute => $"{attribute!["code"]}" == "WANTED")!;

        Assert.Equal("multivaluelist", $"{wanted["datatype"]}");
        Assert.Equal(("Refund", "refund"), ($"{wanted["values"]![0]!["key"]}", $"{wanted["values"]![0]!["name"]}"));
        Assert.True(attributes[0]!["required"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("services.json?jurisdiction_id=city.gov", 404, "jurisdiction_id")]
    [InlineData("services.json?jurisdiction_id=localhost&lang=xx", 400, "lang")]
    [InlineData("services.json?lang=zh&locale=en", 400, "locale")]
    [InlineData("services.json?page=2", 400, "page")]
    [InlineData("services.json?lang=en&lang=en", 400, "lang")]
    [InlineData("services.json?api_key=csk_wrong", 403, "api_key")]
    [InlineData("services/nothing.json", 404, "service_code")]
    [InlineData("tokens/12345.json", 404, "token")]
    [InlineData("nothing.json", 404, "discovery.xml")]
    [InlineData("requests.json", 403, "api_key")]
    [InlineData("requests/K7QX-29MD-4TRA-8.json", 403, "api_key")]
    public async Task What_is_wrong_is_named_in_the_shape_of_the_specification(string path, int status, string named)
    {
        using var json = await GetAsync(path);
        using var xml = await GetAsync(path.Replace(".json", ".xml"));
        var fault = (await CityApp.ReadAsync(json))[0]!;
        var element = (await CityApp.ReadXmlAsync(xml)).Element("error")!;

        Assert.Equal((status, status), ((int)json.StatusCode, (int)xml.StatusCode));
        Assert.Equal((status, $"{status}"), (fault["code"]!.GetValue<int>(), element.Element("code")!.Value));
        Assert.Contains(named, $"{fault["description"]}", StringComparison.Ordinal);
        Assert.Equal($"{fault["description"]}", element.Element("description")!.Value);
        Assert.True(json.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Discovery_leads_to_the_services()
    {
        using var xml = await program.Http.GetAsync("/open311/discovery.xml", Token);
        using var json = await program.Http.GetAsync("/open311/discovery.json", Token);
        var document = await CityApp.ReadXmlAsync(xml);
        var endpoint = document.Element("endpoints")!.Element("endpoint")!;
        var other = (await WholeProgram.ReadAsync(json))["endpoints"]![0]!;

        Assert.Equal(
            ["changeset", "contact", "key_service", "endpoints"],
            document.Elements().Select(element => element.Name.ToString()));
        Assert.Equal("http://wiki.open311.org/GeoReport_v2", endpoint.Element("specification")!.Value);
        Assert.Equal("http://localhost:5080/open311/v2", endpoint.Element("url")!.Value);
        Assert.Equal("http://localhost:5080/open311/v2", $"{other["url"]}");
        Assert.Equal(
            ["text/xml", "application/json"], other["formats"]!.AsArray().Select(format => $"{format}"));
    }

    [Fact]
    public async Task Apps_in_browsers_may_call_from_any_site()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/open311/v2/requests.json");
        asked.Headers.Add("Origin", "https://app.example");
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        using var preflight = await program.Http.SendAsync(asked, Token);
        using var read = await GetAsync("services.json");

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Contains("POST", Assert.Single(preflight.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Contains("Idempotency-Key", Assert.Single(preflight.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.Equal("*", Assert.Single(read.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/open311/v2/" + path);
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        return await program.Http.SendAsync(request, Token);
    }
}
