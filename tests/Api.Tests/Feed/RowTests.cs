using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class RowTests(SampleFeed sample)
{
    private const string Root = "http://feed.example/odata/";

    private readonly FeedHost _host = sample.Host;

    [Fact]
    public async Task A_notice_of_a_kind_says_so_where_any_kind_may_stand()
    {
        var notice = sample.Notices.OfType<Recall>().First();
        var row = await _host.GetAsync($"/odata/Notices('{notice.Id}')");
        Assert.Equal($"{Root}$metadata#Notices/$entity", Text(row, "@odata.context"));
        Assert.Equal("#ConsumerSafety.Recall", Text(row, "@odata.type"));
        Assert.Equal(notice.Title, Text(row, "Title"));
        Assert.Equal(
            ["@odata.context", "@odata.type",
                .. EntitySets.OfKind(NoticeKind.Recall).Fields.Select(field => field.Name)],
            row.Select(member => member.Key));
    }

    [Theory]
    [InlineData("/odata/Notices/{0}", "$metadata#Notices/$entity", true)]
    [InlineData("/odata/Recalls('{0}')", "$metadata#Recalls/$entity", false)]
    [InlineData("/odata/Notices('{0}')/ConsumerSafety.Recall", "$metadata#Notices/ConsumerSafety.Recall/$entity",
        false)]
    [InlineData("/odata/Notices/ConsumerSafety.Recall('{0}')", "$metadata#Notices/ConsumerSafety.Recall/$entity",
        false)]
    public async Task A_key_can_be_written_in_several_ways(string path, string context, bool isTyped)
    {
        var notice = sample.Notices.OfType<Recall>().First();
        var row = await _host.GetAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, path, notice.Id));
        Assert.Equal(Root + context, Text(row, "@odata.context"));
        Assert.Equal(isTyped, row.ContainsKey("@odata.type"));
        Assert.Equal(notice.Id, Text(row, "Id"));
    }

    [Theory]
    [InlineData("/odata/Agencies('o''hara')")]
    [InlineData("/odata/Agencies('o%27%27hara')")]
    [InlineData("/odata/Agencies(Id='o''hara')")]
    public async Task A_quote_in_a_key_is_doubled(string path) =>
        Assert.Equal("O'Hara / Sons", Text(await _host.GetAsync(path), "EnglishName"));

    [Fact]
    public async Task A_notice_of_another_kind_is_not_in_the_set_of_a_kind()
    {
        var notice = sample.Notices.OfType<Recall>().First();
        foreach (
            var path in (string[])[$"SpotChecks('{notice.Id}')", $"Notices('{notice.Id}')/ConsumerSafety.SpotCheck"])
        {
            using var response = await _host.SendAsync("/odata/" + path);
            Assert.Equal(404, (int)response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Notices?$select=Id,Title", "Notices(Id,Title)", "@odata.type Id Title")]
    [InlineData("Notices?$select=*", "Notices(*)", null)]
    [InlineData("Recalls?$select=UnitsAffected,Id", "Recalls(UnitsAffected,Id)", "UnitsAffected Id")]
    [InlineData("Recalls?$select=Id,Id", "Recalls(Id)", "Id")]
    [InlineData("Recalls?$select=Title", "Recalls(Title)", "@odata.id Title")]
    [InlineData("Notices/ConsumerSafety.Recall?$select=Id,Hotline", "Notices/ConsumerSafety.Recall(Id,Hotline)",
        "Id Hotline")]
    [InlineData(
        "Notices?$filter=Kind eq 'Recall'&$select=Id,ConsumerSafety.Recall/Hotline,ConsumerSafety.SpotCheck/Round",
        "Notices(Id,ConsumerSafety.Recall/Hotline,ConsumerSafety.SpotCheck/Round)", "@odata.type Id Hotline")]
    [InlineData("Recalls?$select=Id&$expand=Publisher,Campaigns", "Recalls(Id,Publisher(),Campaigns())",
        "Id Publisher Campaigns")]
    [InlineData("HazardTypes?$expand=*", "HazardTypes", "Code Name EnglishName Description EnglishDescription")]
    public async Task What_is_selected_is_written_and_named(string query, string context, string? members)
    {
        var page = await _host.GetAsync("/odata/" + query);
        Assert.Equal($"{Root}$metadata#{context}", Text(page, "@odata.context"));
        var rows = page["value"]!.AsArray();
        Assert.NotEmpty(rows);
        if (members is not null)
            Assert.All(rows, row =>
                Assert.Equal(members, string.Join(' ', row!.AsObject().Select(member => member.Key))));
    }

    [Fact]
    public async Task Without_metadata_there_are_only_counts_and_links()
    {
        var page =
            await _host.GetAsync(
            "/odata/Notices?$select=Title&$count=true&$format=application/json;odata.metadata=none");
        Assert.Equal(["@odata.count", "value", "@odata.nextLink"], page.Select(member => member.Key));
        Assert.All(page["value"]!.AsArray(), row =>
            Assert.Equal(["Title"], row!.AsObject().Select(member => member.Key)));
    }

    [Fact]
    public async Task An_entity_without_its_key_carries_its_address()
    {
        var page = await _host.GetAsync("/odata/Agencies?$select=Name&$filter=Id eq 'o''hara'");
        var id = Text(page["value"]![0]!.AsObject(), "@odata.id");
        Assert.Equal("奥哈拉", Text(await _host.GetAsync("/odata/" + id), "Name"));
    }

    [Fact]
    public async Task Expanded_entities_are_those_the_keys_lead_to()
    {
        var page = await _host.GetAsync(
            "/odata/Notices?$expand=Publisher,Campaigns,Region&$top=600", ("Prefer", "odata.maxpagesize=1000"));
        var rows = page["value"]!.AsArray().ToDictionary(row => row!["Id"]!.GetValue<string>());
        Assert.Equal(sample.Notices.Count, rows.Count);
        foreach (var notice in sample.Notices)
        {
            var row = rows[notice.Id!]!.AsObject();
            Assert.Equal(
                Invented.Agencies.Single(agency => agency.Id == notice.PublisherId).Name,
                    row["Publisher"]!["Name"]!.GetValue<string>());
            Assert.Equal(notice.CampaignIds,
                row["Campaigns"]!.AsArray().Select(campaign => campaign!["Id"]!.GetValue<string>()));
            Assert.Equal(Invented.Vocabulary.FindRegion(notice.RegionCode)?.Name,
                row["Region"]?["Name"]?.GetValue<string>());
        }
    }

    [Fact]
    public async Task Every_row_holds_every_property_of_its_kind_as_it_is()
    {
        var page = await _host.GetAsync("/odata/Notices", ("Prefer", "odata.maxpagesize=1000"));
        var rows = page["value"]!.AsArray().ToDictionary(row => row!["Id"]!.GetValue<string>());
        foreach (var notice in sample.Notices)
        {
            var row = rows[notice.Id!]!.AsObject();
            var expected = JsonNode.Parse(NoticeJson.Write(notice))!.AsObject();
            foreach (var (name, value) in row)
                if (!name.StartsWith('@') && expected[name] is { } own
                    && !name.EndsWith("At", StringComparison.Ordinal))
                    Assert.Equal(Plain(own), Plain(value));
                else if (!name.StartsWith('@') && expected[name] is null && value is not JsonArray)
                    Assert.Null(value);
            Assert.Equal(
                notice.PublishedAt, row["PublishedAt"] is { } at
                    ? DateTimeOffset.Parse(at.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)
                    : null);
        }
    }

    // Rows write null where the stored form writes nothing.
    private static string Plain(JsonNode? node) => node switch
    {
        JsonArray array => $"[{string.Join(',', array.Select(Plain))}]",
        JsonObject members =>
            $"{{{string.Join(
                ',',
                members
                    .Where(member => member.Value is not null)
                    .Select(member => $"{member.Key}:{Plain(member.Value)}"))}}}",
        JsonValue value when value.TryGetValue(out decimal number) =>
            number.ToString("G29", System.Globalization.CultureInfo.InvariantCulture),
        _ => node?.ToJsonString() ?? "null",
    };

    private static string Text(JsonObject row, string name) => row[name]!.GetValue<string>();
}
