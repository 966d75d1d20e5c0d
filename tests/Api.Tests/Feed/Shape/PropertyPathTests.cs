using System.Globalization;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Tests.Feed.Shape;

public sealed class PropertyPathTests(SampleFeed sample)
{
    private const string Root = "http://feed.example/odata/";

    private readonly FeedHost _host = sample.Host;

    public static TheoryData<string> Sets =>
        [.. EntitySets.All.Select(set => set.Name).Except(["ComplaintCounts", "ComplaintAccounts"])];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Every_property_is_at_its_own_address_as_it_is_in_the_entity(string set)
    {
        var rows = (await _host.GetAsync($"/odata/{set}?$top=25"))["value"]!.AsArray();
        Assert.NotEmpty(rows);
        foreach (var row in rows.Select(row => row!.AsObject()))
        {
            var key = row[EntitySets.Find(set)!.Key.Name]!.GetValue<string>();
            var entity = $"{set}('{Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal))}')";
            var cast = row["@odata.type"] is { } type ? "/" + type.GetValue<string>()[1..] : "";
            foreach (var (name, value) in row)
                if (!name.StartsWith('@'))
                    await AssertPropertyAsync($"{entity}{cast}/{name}", value);
        }
    }

    private async Task AssertPropertyAsync(string path, JsonNode? value)
    {
        using var response = await _host.SendAsync("/odata/" + path);
        using var raw = await _host.SendAsync($"/odata/{path}/$value");
        var text = await raw.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (value is null)
        {
            Assert.Equal((204, 204, ""), ((int)response.StatusCode, (int)raw.StatusCode, text));
            return;
        }
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True(JsonNode.DeepEquals(value, body["value"]), $"{path}: {body.ToJsonString()}");
        if (value is JsonArray array)
        {
            Assert.Equal(400, (int)raw.StatusCode);
            Assert.Equal(array.Count.ToString(CultureInfo.InvariantCulture), await TextAsync($"{path}/$count"));
            for (var i = 0; i < array.Count; i++)
                await AssertElementAsync($"{path}/{(i % 2 == 0 ? i : i - array.Count)}", array[i]!);
            return;
        }
        Assert.Equal("text/plain", raw.Content.Headers.ContentType!.MediaType);
        Assert.Equal(value.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? value.GetValue<string>() : value.ToJsonString(), text);
    }

    private async Task AssertElementAsync(string path, JsonNode element)
    {
        var answer = await _host.GetAsync("/odata/" + path);
        if (element is not JsonObject record)
        {
            Assert.Equal($"{Root}$metadata#Edm.String", answer["@odata.context"]!.GetValue<string>());
            Assert.Equal(element.GetValue<string>(), answer["value"]!.GetValue<string>());
            Assert.Equal(element.GetValue<string>(), await TextAsync(path + "/$value"));
            return;
        }
        answer.Remove("@odata.context");
        Assert.True(JsonNode.DeepEquals(record, answer), path);
        foreach (var (name, value) in record)
            if (value is not null)
                Assert.Equal(
                    value.ToJsonString(), (await _host.GetAsync($"/odata/{path}/{name}"))["value"]!.ToJsonString());
    }

    private async Task<string> TextAsync(string path)
    {
        using var response = await _host.SendAsync("/odata/" + path);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Values_of_a_collection_are_filtered_ordered_and_paged()
    {
        foreach (var notice in sample.Notices.Take(60))
        {
            var path = $"/odata/Notices('{notice.Id}')/Products";
            Assert.Equal(
                notice.Products.Where(product => product.Brand is not null).Select(product => product.Name)
                    .OrderDescending(StringComparer.Ordinal),
                Names(await _host.GetAsync(path + "?$filter=Brand ne null&$orderby=Name desc&$select=Name")));
            var page = await _host.GetAsync(path + "?$skip=1&$top=1&$count=true&$select=Model,Name");
            Assert.Equal(notice.Products.Count, page["@odata.count"]!.GetValue<int>());
            Assert.Equal(notice.Products.Skip(1).Take(1).Select(product => product.Name), Names(page));
            Assert.All(page["value"]!.AsArray(), row => Assert.Equal(
                ["Name", "Model"], row!.AsObject().Select(member => member.Key)));
            Assert.Equal(
                notice.HazardTypes.Where(code => code != "Fire"),
                (await _host.GetAsync($"/odata/Notices('{notice.Id}')/HazardTypes?$filter=$it ne 'Fire'"))["value"]!
                    .AsArray().Select(value => value!.GetValue<string>()));
            Assert.Equal(
                $"{notice.Products.Count(product => product.Name is null)}",
                await TextAsync($"Notices('{notice.Id}')/Products/$filter(Name eq null)/$count"));
        }
    }

    [Theory]
    [InlineData("Notices('{0}')/Title", "Notices('{0}')/Title")]
    [InlineData("Notices/{0}/Products", "Notices('{0}')/Products")]
    [InlineData("Notices('{0}')/Products?$select=Name", "Notices('{0}')/Products(Name)")]
    [InlineData("Notices('{0}')/ConsumerSafety.Recall/UnitsAffected",
        "Notices('{0}')/ConsumerSafety.Recall/UnitsAffected")]
    [InlineData("Recalls('{0}')/UnitsAffected", "Recalls('{0}')/UnitsAffected")]
    [InlineData("Notices('{0}')/Publisher/Name", "Agencies('{1}')/Name")]
    public async Task The_context_names_the_entity_and_the_property(string path, string context)
    {
        var notice = sample.Notices.OfType<Recall>().First(
            recall => recall is { UnitsAffected: not null, PublisherId: "samr" });
        var answer = await _host.GetAsync(
            "/odata/" + string.Format(CultureInfo.InvariantCulture, path, notice.Id));
        Assert.Equal(
            $"{Root}$metadata#" + string.Format(CultureInfo.InvariantCulture, context, notice.Id, notice.PublisherId),
            answer["@odata.context"]!.GetValue<string>());
    }

    private static IEnumerable<string?> Names(JsonObject page) =>
        page["value"]!.AsArray().Select(row => row!["Name"]?.GetValue<string>());
}
