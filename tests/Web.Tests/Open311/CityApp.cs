using System.Text.Json.Nodes;
using System.Xml.Linq;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Open311;

/// <summary>A city's app that sends to the program with a key of its authority.</summary>
internal sealed class CityApp(WholeProgram program, string key)
{
    /// <summary>A report that lacks nothing.</summary>
    public static readonly (string Name, string Value)[] Report =
    [
        ("service_code", "product-report"), ("address_string", "杭州市西湖区文三路 1 号"), ("description", "充电时起火"),
        ("attribute[PRODUCT_NAME]", "充电器"),
    ];

    /// <summary>A dispute that lacks nothing.</summary>
    public static readonly (string Name, string Value)[] Dispute =
    [
        ("service_code", "product-dispute"), ("address_id", "330100"), ("description", "商家不退款"), ("first_name", "小明"),
        ("last_name", "王"), ("phone", "13800138000"), ("attribute[PRODUCT_NAME]", "充电器"),
        ("attribute[WANTED][]", "Refund"), ("attribute[WANTED][]", "Compensation"), ("attribute[PRICE]", "59.90"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public string Key => key;

    /// <summary>An app of an authority; that of Hangzhou unless another is named.</summary>
    public static async Task<CityApp> OfAsync(WholeProgram program, string agency = "hangzhou-mr") =>
        new(program, await program.AddKeyAsync(Role.CaseOfficer, agency));

    public Task<HttpResponseMessage> PostAsync(
        IEnumerable<(string Name, string Value)> arguments, string format = "json", string? repeat = null)
    {
        var form = arguments.Append(("api_key", key)).Select(one => KeyValuePair.Create(one.Item1, one.Item2));
        return SendAsync(new(HttpMethod.Post, $"/open311/v2/requests.{format}")
        {
            Content = new FormUrlEncodedContent(form),
        }, repeat);
    }

    /// <summary>Reads something with the key.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) =>
        SendAsync(new(HttpMethod.Get, $"/open311/v2/{path}{(path.Contains('?') ? '&' : '?')}api_key={key}"), null);

    /// <summary>Sends a request in, and gives its number and what the person is told.</summary>
    public async Task<(string Number, string Notice)> FileAsync(IEnumerable<(string, string)> arguments)
    {
        using var response = await PostAsync(arguments);
        var body = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, body);
        var request = JsonNode.Parse(body)![0]!;
        return ($"{request["service_request_id"]}", $"{request["service_notice"]}");
    }

    public static async Task<JsonArray> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!.AsArray();

    public static async Task<XElement> ReadXmlAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", text, StringComparison.Ordinal);
        return XElement.Parse(text);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? repeat)
    {
        using (request)
        {
            if (repeat is not null)
                request.Headers.Add("Idempotency-Key", repeat);
            return await program.Http.SendAsync(request, Token);
        }
    }
}
