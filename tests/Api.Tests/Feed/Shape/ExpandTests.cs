using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Feed.Shape;

public sealed class ExpandTests(SampleFeed sample)
{
    private readonly FeedHost _host = sample.Host;

    [Fact]
    public async Task Keys_that_rows_hold_are_filtered_ordered_and_cut_for_each_row()
    {
        var rows = await RowsAsync(
            "Notices?$select=Id&$expand=Campaigns($filter=StartsOn ne null;$orderby=Name desc;$skip=1;$top=1;$count=true;"
            + "$select=Id),Publisher($select=Name)&$top=600");
        Assert.Equal(sample.Notices.Count, rows.Count);
        foreach (var notice in sample.Notices)
        {
            var row = rows[notice.Id!];
            var expected = Invented.Campaigns
                .Where(campaign => notice.CampaignIds.Contains(campaign.Id) && campaign.StartsOn is not null)
                .OrderByDescending(campaign => campaign.Name, StringComparer.Ordinal).ToList();
            Assert.Equal(expected.Count, row["Campaigns@odata.count"]!.GetValue<int>());
            Assert.Equal(expected.Skip(1).Take(1).Select(campaign => campaign.Id), Keys(row["Campaigns"]!));
            var publisher = row["Publisher"]!.AsObject();
            Assert.Equal(["@odata.id", "Name"], publisher.Select(member => member.Key));
            Assert.Equal(
                Invented.Agencies.Single(agency => agency.Id == notice.PublisherId).Name,
                publisher["Name"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Those_that_name_a_row_are_filtered_ordered_and_walked_by_links_of_their_own()
    {
        var rows = await RowsAsync(
            "Agencies?$expand=Notices($filter=Language eq @l;$orderby=PublishedAt desc;$count=true;$select=Id,Title)"
            + "&@l='en'");
        foreach (var agency in Invented.Agencies)
        {
            var expected = sample.Notices.Where(notice => notice.PublisherId == agency.Id && notice.Language == "en")
                .OrderByDescending(notice => notice.PublishedAt?.UtcTicks ?? -1)
                .ThenBy(notice => notice.Id, StringComparer.Ordinal).Select(notice => notice.Id!).ToList();
            var row = rows[agency.Id];
            Assert.Equal(expected.Count, row["Notices@odata.count"]!.GetValue<int>());
            var keys = Keys(row["Notices"]!).ToList();
            if (row["Notices@odata.nextLink"] is { } link)
                keys.AddRange(await _host.GetKeysAsync(link.GetValue<string>(), pageSize: 11));
            Assert.Equal(expected, keys);
        }
        Assert.All(rows["samr"]["Notices"]!.AsArray(), notice => Assert.Equal(
            ["@odata.type", "Id", "Title"], notice!.AsObject().Select(member => member.Key)));
    }

    [Fact]
    public async Task A_page_of_expanded_entities_ends_with_a_link_to_the_rest()
    {
        var rows = await RowsAsync("Agencies?$expand=Notices($select=Id;$top=120)");
        var own = sample.Notices.Where(notice => notice.PublisherId == "samr").Select(notice => notice.Id!)
            .Order(StringComparer.Ordinal).Take(120).ToList();
        Assert.True(own.Count == 120);
        Assert.Equal(own.Take(100), Keys(rows["samr"]["Notices"]!));
        var next = rows["samr"]["Notices@odata.nextLink"]!.GetValue<string>();
        Assert.StartsWith("http://feed.example/odata/Agencies('samr')/Notices?", next, StringComparison.Ordinal);
        Assert.Equal(own.Skip(100), await _host.GetKeysAsync(next));
        var quoted = rows["o'hara"]["Notices@odata.nextLink"]!.GetValue<string>();
        Assert.Equal(
            sample.Notices.Where(notice => notice.PublisherId == "o'hara").Select(notice => notice.Id!)
                .Order(StringComparer.Ordinal).Skip(100).Take(20),
            await _host.GetKeysAsync(quoted));
    }

    [Fact]
    public async Task References_and_counts_stand_for_entities()
    {
        var rows = await RowsAsync("Notices?$select=Id&$expand=Campaigns/$ref,Publisher/$ref,Region/$ref&$top=600");
        foreach (var notice in sample.Notices)
        {
            var row = rows[notice.Id!];
            Assert.Equal(
                notice.CampaignIds.Select(id => $"Campaigns('{id}')"),
                row["Campaigns"]!.AsArray().Select(reference => reference!["@odata.id"]!.GetValue<string>()));
            Assert.Equal(
                notice.PublisherId == "o'hara" ? "Agencies('o%27%27hara')" : $"Agencies('{notice.PublisherId}')",
                row["Publisher"]!["@odata.id"]!.GetValue<string>());
            Assert.Equal(
                Invented.Vocabulary.FindRegion(notice.RegionCode) is { } region ? $"Regions('{region.Code}')" : null,
                row["Region"]?["@odata.id"]?.GetValue<string>());
        }
        var agencies = await RowsAsync("Agencies?$expand=Notices/$count($filter=RiskLevel eq 'High'),Children/$count");
        foreach (var agency in Invented.Agencies)
        {
            var row = agencies[agency.Id];
            Assert.False(row.ContainsKey("Notices"));
            Assert.Equal(
                sample.Notices.Count(notice => notice.PublisherId == agency.Id && notice.RiskLevel == RiskLevel.High),
                row["Notices@odata.count"]!.GetValue<int>());
            Assert.Equal(
                Invented.Agencies.Count(child => child.ParentId == agency.Id),
                row["Children@odata.count"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task Levels_repeat_an_expansion()
    {
        var region = await _host.GetAsync("/odata/Regions('CN')?$expand=Children($levels=2;$select=Code;$orderby=Name)");
        Assert.Equal(["310000", "110000"], Keys(region["Children"]!, "Code"));
        Assert.Equal(["110105"], Keys(region["Children"]![1]!["Children"]!, "Code"));
        Assert.Null(region["Children"]![1]!["Children"]![0]!["Children"]);
        Assert.EndsWith("#Regions(Children+(Code))/$entity", Text(region["@odata.context"]!), StringComparison.Ordinal);
        var child = await _host.GetAsync("/odata/Regions('110105')?$expand=Parent($levels=max)");
        Assert.Equal("CN", Text(child["Parent"]!["Parent"]!["Code"]!));
        Assert.Null(child["Parent"]!["Parent"]!["Parent"]);
    }

    [Fact]
    public async Task Expansions_go_through_type_casts()
    {
        var rows = await RowsAsync("Notices?$select=Id&$expand=ConsumerSafety.Recall/Publisher($select=Id)&$top=600");
        Assert.All(sample.Notices, notice => Assert.Equal(
            notice is Recall ? notice.PublisherId : null, rows[notice.Id!]["Publisher"]?["Id"]!.GetValue<string>()));
        var agencies = await RowsAsync("Agencies?$expand=Notices/ConsumerSafety.Recall($select=Id,Hotline;$top=300)");
        foreach (var agency in Invented.Agencies)
            Assert.Equal(
                sample.Notices.OfType<Recall>().Where(recall => recall.PublisherId == agency.Id)
                    .Select(recall => recall.Id).Order(StringComparer.Ordinal),
                Keys(agencies[agency.Id]["Notices"]!));
    }

    [Fact]
    public async Task What_is_expanded_is_expanded_further()
    {
        var rows = await RowsAsync(
            "Notices?$select=Id&$expand=Publisher($select=Id;$expand=Parent($select=Id),Region($select=Code))&$top=600");
        foreach (var notice in sample.Notices)
        {
            var publisher = rows[notice.Id!]["Publisher"]!;
            var agency = Invented.Agencies.Single(agency => agency.Id == notice.PublisherId);
            Assert.Equal(agency.ParentId, publisher["Parent"]?["Id"]!.GetValue<string>());
            Assert.Equal(agency.RegionCode, publisher["Region"]?["Code"]!.GetValue<string>());
        }
        var searched = await _host.GetAsync("/odata/Agencies('samr')?$expand=Notices($search=toy;$top=100;$select=Id)");
        Assert.Equal(
            await _host.GetKeysAsync("/odata/Agencies('samr')/Notices?$search=toy&$top=100"),
            Keys(searched["Notices"]!));
    }

    [Theory]
    [InlineData("Notices?$expand=Nothing", 400)]
    [InlineData("Notices?$expand=Title", 400)]
    [InlineData("Notices?$expand=Publisher,Publisher", 400)]
    [InlineData("Notices?$expand=Publisher/Name", 400)]
    [InlineData("Notices?$expand=Publisher/$count", 400)]
    [InlineData("Notices?$expand=Publisher($filter=Id eq 'x')", 400)]
    [InlineData("Notices?$expand=Publisher($levels=2)", 400)]
    [InlineData("Regions?$expand=Parent($levels=0)", 400)]
    [InlineData("Regions?$expand=Parent($levels=99)", 400)]
    [InlineData("Regions?$expand=Parent/$ref($levels=2)", 400)]
    [InlineData("Notices?$expand=Publisher($nothing=1)", 400)]
    [InlineData("Notices?$expand=Publisher($select=Id", 400)]
    [InlineData("Notices?$expand=Publisher(Id)", 400)]
    [InlineData("Notices?$expand=Campaigns($filter=Nothing eq 1)", 400)]
    [InlineData("Notices?$expand=Campaigns($top=x)", 400)]
    [InlineData("Notices?$expand=Campaigns($top=1;$top=2)", 400)]
    [InlineData("Notices?$expand=ConsumerSafety.Agency/Publisher", 400)]
    [InlineData("Recalls?$expand=ConsumerSafety.SpotCheck/Publisher", 400)]
    [InlineData("Agencies?$expand=Notices/ConsumerSafety.Agency", 400)]
    [InlineData("Notices?$expand=,", 400)]
    [InlineData("Notices?$expand=*($top=1)", 501)]
    [InlineData("Notices?$expand=*/$count", 400)]
    [InlineData("Regions?$expand=Parent($expand=Parent($expand=Parent($expand=Parent($expand=Parent($expand=Parent)))))",
        400)]
    [InlineData("Agencies?$expand=Notices($expand=Publisher($expand=Notices))", 400)]
    public async Task What_cannot_be_expanded_is_an_error(string query, int status)
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

    private static IEnumerable<string> Keys(JsonNode rows, string key = "Id") =>
        rows.AsArray().Select(row => Text(row![key]!));

    private static string Text(JsonNode node) => node.GetValue<string>();
}
