using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Feed.Shape;

public sealed class SelectTests(SampleFeed sample)
{
    private const string Root = "http://feed.example/odata/";

    private readonly FeedHost _host = sample.Host;

    [Fact]
    public async Task Members_of_records_are_selected_by_paths_and_by_options()
    {
        foreach (var select in (string[])["Id,Products/Name,Products/Brand", "Id,Products($select=Brand,Name)"])
        {
            var rows = await RowsAsync($"Notices?$select={select}&$top=600");
            foreach (var notice in sample.Notices)
            {
                var products = rows[notice.Id!]["Products"]!.AsArray();
                Assert.Equal(
                    notice.Products.Select(product => (product.Name, product.Brand)),
                    products.Select(product => (product!["Name"]?.GetValue<string>(), product["Brand"]?.GetValue<string>())));
                Assert.All(products, product => Assert.Equal(
                    ["Name", "Brand"], product!.AsObject().Select(member => member.Key)));
            }
        }
    }

    [Fact]
    public async Task Elements_are_filtered_ordered_cut_and_counted()
    {
        var rows = await RowsAsync(
            "Notices?$top=600&$select=Id,Attachments($filter=Length gt 0 or MediaType eq null;$orderby=Name desc,Url;"
            + "$skip=1;$top=1;$count=true;$select=Name),HazardTypes($filter=$it ne 'Fire'),Measures($orderby=$it;$top=1)");
        foreach (var notice in sample.Notices)
        {
            var row = rows[notice.Id!];
            var attachments = notice.Attachments
                .Where(attachment => attachment.Length > 0 || attachment.MediaType is null)
                .OrderByDescending(attachment => attachment.Name, StringComparer.Ordinal).ToList();
            Assert.Equal(attachments.Count, row["Attachments@odata.count"]!.GetValue<int>());
            Assert.Equal(attachments.Skip(1).Take(1).Select(attachment => attachment.Name),
                row["Attachments"]!.AsArray().Select(attachment => attachment!["Name"]!.GetValue<string>()));
            Assert.Equal(notice.HazardTypes.Where(code => code != "Fire"), Texts(row["HazardTypes"]!));
            Assert.Equal(notice.Measures.Order(StringComparer.Ordinal).Take(1), Texts(row["Measures"]!));
        }
    }

    [Theory]
    [InlineData("Notices?$select=Products/Name", "Notices(Products/Name)")]
    [InlineData("Notices?$select=Products($select=Name)", "Notices(Products/Name)")]
    [InlineData("Notices?$select=Publisher,Id", "Notices(Publisher,Id)")]
    [InlineData("Notices?$select=ConsumerSafety.SpotCheck/TestItems/Name", "Notices(ConsumerSafety.SpotCheck/TestItems/Name)")]
    [InlineData("Recalls?$select=ConsumerSafety.Recall/Remedy", "Recalls(Remedy)")]
    [InlineData("Notices?$expand=Publisher", "Notices(Publisher())")]
    [InlineData("Notices?$select=Publisher&$expand=Publisher", "Notices(Publisher,Publisher())")]
    [InlineData("Notices?$expand=Publisher/$ref", "Notices")]
    [InlineData("Agencies?$expand=Notices/$count", "Agencies")]
    [InlineData("Notices?$expand=Publisher($select=Id;$expand=Region($select=Name)),Region",
        "Notices(Publisher(Id,Region(Name)),Region())")]
    [InlineData("Notices?$expand=ConsumerSafety.Recall/Publisher", "Notices(ConsumerSafety.Recall/Publisher())")]
    [InlineData("Regions?$expand=*", "Regions(Parent(),Children(),Notices())")]
    [InlineData("Agencies('samr')/Notices/ConsumerSafety.Recall?$select=Id", "Notices/ConsumerSafety.Recall(Id)")]
    public async Task The_context_names_what_is_selected_and_expanded(string query, string context) =>
        Assert.Equal($"{Root}$metadata#{context}", Text((await _host.GetAsync("/odata/" + query))["@odata.context"]!));

    [Theory]
    [InlineData("Notices?$expand=Publisher", "Notices")]
    [InlineData("Notices?$select=Publisher&$expand=Publisher", "Notices(Publisher)")]
    [InlineData("Notices?$select=Id&$expand=Publisher", "Notices(Id)")]
    [InlineData("Notices?$select=Id&$expand=Publisher($select=Name)", "Notices(Id,Publisher(Name))")]
    [InlineData("Notices?$expand=Publisher($expand=Region($select=Name))", "Notices(Publisher(Region(Name)))")]
    public async Task Before_version_401_the_context_leaves_out_what_is_expanded_whole(string query, string context) =>
        Assert.Equal(
            $"{Root}$metadata#{context}",
            Text((await _host.GetAsync("/odata/" + query, ("OData-MaxVersion", "4.0")))["@odata.context"]!));

    [Fact]
    public async Task A_property_of_one_kind_is_left_out_of_the_others()
    {
        var rows = await RowsAsync("Notices?$select=Id,ConsumerSafety.Recall/UnitsAffected&$top=600");
        Assert.All(sample.Notices, notice =>
        {
            Assert.Equal(notice is Recall, rows[notice.Id!].ContainsKey("UnitsAffected"));
            Assert.Equal((notice as Recall)?.UnitsAffected, rows[notice.Id!]["UnitsAffected"]?.GetValue<long>());
        });
    }

    [Theory]
    [InlineData("Notices?$select=Nothing", 400)]
    [InlineData("Notices?$select=Remedy", 400)]
    [InlineData("Notices?$select=Publisher/Name", 400)]
    [InlineData("Notices?$select=Products/Nothing", 400)]
    [InlineData("Notices?$select=Title/Nothing", 400)]
    [InlineData("Notices?$select=Products/Name/Nothing", 400)]
    [InlineData("Notices?$select=ConsumerSafety.*", 400)]
    [InlineData("Notices?$select=ConsumerSafety.Recall", 400)]
    [InlineData("Notices?$select=ConsumerSafety.Agency/Name", 400)]
    [InlineData("Recalls?$select=ConsumerSafety.SpotCheck/Round", 400)]
    [InlineData("Notices?$select=Title($top=1)", 400)]
    [InlineData("Notices?$select=Products($expand=Nothing)", 400)]
    [InlineData("Notices?$select=Products($select=Nothing)", 400)]
    [InlineData("Notices?$select=Products($filter=Nothing eq 1)", 400)]
    [InlineData("Notices?$select=Products($filter=Publisher/Name eq 'x')", 400)]
    [InlineData("Notices?$select=HazardTypes($select=x)", 400)]
    [InlineData("Notices?$select=Products($top=1),Products/Name", 400)]
    [InlineData("Notices?$select=Products($top=1),Products", 400)]
    [InlineData("Notices?$select=,Id", 400)]
    [InlineData("Notices?$select=Products(", 400)]
    public async Task What_cannot_be_selected_is_an_error(string query, int status)
    {
        using var response = await _host.SendAsync("/odata/" + query);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{query}\n{(int)response.StatusCode} {body}");
        Assert.NotEmpty(Text(JsonNode.Parse(body)!["error"]!["message"]!));
    }

    private async Task<Dictionary<string, JsonObject>> RowsAsync(string query)
    {
        var page = await _host.GetAsync("/odata/" + query, ("Prefer", "odata.maxpagesize=1000"));
        return page["value"]!.AsArray().ToDictionary(row => Text(row!["Id"]!), row => row!.AsObject());
    }

    private static IEnumerable<string> Texts(JsonNode values) => values.AsArray().Select(value => Text(value!));

    private static string Text(JsonNode node) => node.GetValue<string>();
}
