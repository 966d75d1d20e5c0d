using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Tests.Feed.Shape;

public sealed class MetadataLevelTests(SampleFeed sample)
{
    private const string Full = "application/json;odata.metadata=full";

    private readonly FeedHost _host = sample.Host;

    [Fact]
    public async Task With_full_metadata_every_entity_and_property_says_what_it_is()
    {
        var notice = sample.Notices.OfType<Recall>().First(recall => recall.Products.Count > 0);
        var row = await _host.GetAsync($"/odata/Notices('{notice.Id}')", ("Accept", Full));
        var id = $"Notices('{notice.Id}')";
        var expected = new Dictionary<string, string>
        {
            ["@odata.type"] = "#ConsumerSafety.Recall",
            ["@odata.id"] = id,
            ["@odata.readLink"] = id + "/ConsumerSafety.Recall",
            ["Kind@odata.type"] = "#ConsumerSafety.NoticeKind",
            ["PublishedAt@odata.type"] = "DateTimeOffset",
            ["Version@odata.type"] = "Int32",
            ["HazardTypes@odata.type"] = "#Collection(String)",
            ["Products@odata.type"] = "#Collection(ConsumerSafety.Product)",
            ["UnitsAffected@odata.type"] = "Int64",
            ["StartsOn@odata.type"] = "Date",
            ["CompletionRate@odata.type"] = "Decimal",
            ["Publisher@odata.navigationLink"] = id + "/Publisher",
            ["Publisher@odata.associationLink"] = id + "/Publisher/$ref",
            ["Campaigns@odata.navigationLink"] = id + "/Campaigns",
            ["Region@odata.associationLink"] = id + "/Region/$ref",
        };
        foreach (var (name, value) in expected)
            Assert.Equal(value, row[name]?.GetValue<string>());
        Assert.False(row.ContainsKey("Title@odata.type"));
        Assert.Equal("Date", row["Products"]![0]!["ProducedFrom@odata.type"]!.GetValue<string>());
    }

    [Fact]
    public async Task With_full_metadata_an_annotation_stands_right_before_its_property()
    {
        var row = await _host.GetAsync("/odata/Notices?$top=1&$expand=Publisher,Campaigns", ("Accept", Full));
        var names = row["value"]![0]!.AsObject().Select(member => member.Key).ToList();
        for (var i = 0; i < names.Count; i++)
            if (names[i].IndexOf("@odata.type", StringComparison.Ordinal) is var at and > 0)
                Assert.Equal(names[i][..at], names[i + 1]);
            else if (names[i] is "Publisher" or "Campaigns")
                Assert.Equal(
                    [names[i] + "@odata.associationLink", names[i] + "@odata.navigationLink"], names[(i - 2)..i]);
    }

    [Fact]
    public async Task Links_of_full_metadata_lead_somewhere()
    {
        var page = await _host.GetAsync(
            "/odata/Agencies?$expand=Region", ("Accept", Full));
        foreach (var row in page["value"]!.AsArray())
            foreach (var (name, value) in row!.AsObject())
                if (name.EndsWith("Link", StringComparison.Ordinal) || name == "@odata.id")
                {
                    using var response = await _host.SendAsync("/odata/" + value!.GetValue<string>());
                    Assert.True((int)response.StatusCode is 200 or 204, $"{name}: {value}");
                }
    }

    [Fact]
    public async Task Only_selected_navigation_has_links()
    {
        var page = await _host.GetAsync("/odata/Notices?$top=1&$select=Title,Region", ("Accept", Full));
        Assert.Equal(
            ["@odata.type", "@odata.id", "@odata.readLink", "Title", "Region@odata.associationLink",
                "Region@odata.navigationLink"],
            page["value"]![0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Version_40_marks_the_names_of_primitive_types()
    {
        var row = await _host.GetAsync(
            "/odata/Notices?$top=1&$select=PublishedAt,HazardTypes", ("Accept", Full), ("OData-MaxVersion", "4.0"));
        Assert.Equal("#DateTimeOffset", row["value"]![0]!["PublishedAt@odata.type"]!.GetValue<string>());
        Assert.Equal("#Collection(String)", row["value"]![0]!["HazardTypes@odata.type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_metadata_nothing_but_counts_and_links_is_added()
    {
        var page = await _host.GetAsync(
            "/odata/Agencies?$expand=Notices($select=Title;$count=true;$top=101),Parent/$ref&$count=true",
            ("Accept", "application/json;odata.metadata=none"));
        Assert.Equal(["@odata.count", "value"], page.Select(member => member.Key));
        var names = new HashSet<string>();
        Collect(page["value"]!, names);
        Assert.Equal(
            ["@odata.id", "Notices@odata.count", "Notices@odata.nextLink"],
            names.Where(name => name.Contains('@', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Long_numbers_are_texts_where_a_client_asks_for_it()
    {
        const string Accept = "application/json;IEEE754Compatible=true;ExponentialDecimals=true";
        var page = await _host.GetAsync(
            "/odata/Notices?$count=true&$top=600&$expand=Campaigns($count=true)",
            ("Accept", Accept), ("Prefer", "odata.maxpagesize=1000"));
        Assert.Equal("600", page["@odata.count"]!.GetValue<string>());
        var rows = page["value"]!.AsArray().ToDictionary(row => row!["Id"]!.GetValue<string>());
        foreach (var notice in sample.Notices)
        {
            var row = rows[notice.Id!]!;
            Assert.Equal(JsonValueKind.Number, row["Version"]!.GetValueKind());
            Assert.Equal(
                notice.CampaignIds.Count.ToString(CultureInfo.InvariantCulture),
                row["Campaigns@odata.count"]!.GetValue<string>());
            Assert.Equal(
                notice.Attachments.Select(attachment => attachment.Length?.ToString(CultureInfo.InvariantCulture)),
                row["Attachments"]!.AsArray().Select(attachment => attachment!["Length"]?.GetValue<string>()));
            if (notice is Recall recall)
            {
                Assert.Equal(
                    recall.UnitsAffected?.ToString(CultureInfo.InvariantCulture),
                    row["UnitsAffected"]?.GetValue<string>());
                Assert.Equal(
                    recall.CompletionRate?.ToString(CultureInfo.InvariantCulture),
                    row["CompletionRate"]?.GetValue<string>());
            }
            if (notice is ElevatorNotice { Latitude: not null })
                Assert.Equal(JsonValueKind.Number, row["Latitude"]!.GetValueKind());
        }
        var some = sample.Notices.OfType<Recall>().First(recall => recall.UnitsAffected is not null);
        var property = await _host.GetAsync($"/odata/Recalls('{some.Id}')/UnitsAffected", ("Accept", Accept));
        Assert.Equal(JsonValueKind.String, property["value"]!.GetValueKind());
        using var response = await _host.SendAsync("/odata/Regions", null, ("Accept", Accept));
        Assert.Contains(
            "IEEE754Compatible=true", response.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minimal")]
    [InlineData("full")]
    [InlineData("none")]
    public async Task Properties_are_the_same_at_every_level(string level)
    {
        foreach (var set in EntitySets.All)
        {
            var plain = await _host.GetAsync($"/odata/{set}?$top=50");
            var other = await _host.GetAsync($"/odata/{set}?$top=50&$format=application/json;odata.metadata={level}");
            Assert.Equal(Plain(plain["value"]!), Plain(other["value"]!));
        }
    }

    private static string Plain(JsonNode? node) => node switch
    {
        JsonArray array => $"[{string.Join(',', array.Select(Plain))}]",
        JsonObject members => string.Concat(
            "{",
            string.Join(',', members.Where(member => !member.Key.Contains('@', StringComparison.Ordinal))
                .Select(member => $"{member.Key}:{Plain(member.Value)}")),
            "}"),
        _ => node?.ToJsonString() ?? "null",
    };

    private static void Collect(JsonNode node, HashSet<string> names)
    {
        if (node is JsonArray array)
            foreach (var item in array)
                Collect(item!, names);
        if (node is JsonObject members)
            foreach (var (name, value) in members)
            {
                names.Add(name);
                if (value is not null)
                    Collect(value, names);
            }
    }
}
