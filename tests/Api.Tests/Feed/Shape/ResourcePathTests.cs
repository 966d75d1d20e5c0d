using System.Globalization;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Feed.Shape;

public sealed class ResourcePathTests(SampleFeed sample)
{
    private const string Root = "http://feed.example/odata/";

    private readonly FeedHost _host = sample.Host;

    [Theory]
    [InlineData("Notices('{0}')/Publisher", "Agencies/$entity", "Id", "{1}")]
    [InlineData("Recalls('{0}')/Publisher", "Agencies/$entity", "Id", "{1}")]
    [InlineData("Notices('{0}')/ConsumerSafety.Recall/Publisher", "Agencies/$entity", "Id", "{1}")]
    [InlineData("Agencies('{1}')/Notices('{0}')", "Notices/$entity", "Id", "{0}")]
    [InlineData("Agencies('{1}')/Notices/{0}", "Notices/$entity", "Id", "{0}")]
    [InlineData("Agencies('{1}')/Notices('{0}')/ConsumerSafety.Recall?$select=Id",
        "Notices/ConsumerSafety.Recall(Id)/$entity", "Id", "{0}")]
    [InlineData("Agencies('{1}')/Notices/ConsumerSafety.Recall('{0}')",
        "Notices/ConsumerSafety.Recall/$entity", "Id", "{0}")]
    [InlineData("Agencies(@a)/Notices(Id=@b)?@a='{1}'&@b='{0}'", "Notices/$entity", "Id", "{0}")]
    [InlineData("Notices/$filter(RiskLevel ne null)/{0}", "Notices/$entity", "Id", "{0}")]
    [InlineData("$entity?$id=Notices('{0}')", "Notices/$entity", "Id", "{0}")]
    [InlineData("$entity?$id=http://feed.example/odata/Notices('{0}')&$select=Id", "Notices(Id)/$entity", "Id", "{0}")]
    [InlineData("$entity?$id=/odata/Notices('{0}')", "Notices/$entity", "Id", "{0}")]
    [InlineData("$entity/ConsumerSafety.Recall?$id=Notices('{0}')",
        "Notices/ConsumerSafety.Recall/$entity", "Id", "{0}")]
    [InlineData("Agencies('beijing-amr')/Parent", "Agencies/$entity", "Id", "samr")]
    [InlineData("Agencies('beijing-amr')/Region/Parent", "Regions/$entity", "Code", "CN")]
    [InlineData("Notices('{0}')/$ref", "$ref", "@odata.id", "Notices('{0}')")]
    [InlineData("Notices('{0}')/Publisher/$ref", "$ref", "@odata.id", "Agencies('{1}')")]
    public async Task One_entity_is_reached_by_every_way_to_it(string path, string context, string name, string value)
    {
        var notice = sample.Notices.OfType<Recall>().First(recall => recall.PublisherId == "customs");
        string Fill(string text) => string.Format(CultureInfo.InvariantCulture, text, notice.Id, notice.PublisherId);
        var answer = await _host.GetAsync("/odata/" + Fill(path));
        Assert.Equal($"{Root}$metadata#{context}", answer["@odata.context"]!.GetValue<string>());
        Assert.Equal(Fill(value), answer[name]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Agencies('samr')/Parent")]
    [InlineData("Agencies('samr')/Parent/$ref")]
    public async Task A_way_that_leads_nowhere_has_no_content(string path)
    {
        using var response = await _host.SendAsync("/odata/" + path);
        Assert.Equal(204, (int)response.StatusCode);
    }

    [Fact]
    public async Task What_a_navigation_leads_to_is_a_collection_like_any_other()
    {
        foreach (var agency in Invented.Agencies)
        {
            var path = $"/odata/Agencies({Oracle.Literals.Of(agency.Id)})/Notices";
            var own = sample.Notices.Where(notice => notice.PublisherId == agency.Id).ToList();
            Assert.Equal(own.Select(notice => notice.Id!).Order(StringComparer.Ordinal),
                await _host.GetKeysAsync(path, pageSize: 37));
            var high = own.Where(notice => notice.RiskLevel == RiskLevel.High).ToList();
            Assert.Equal(
                high.OrderByDescending(notice => notice.Version).ThenBy(notice => notice.Id, StringComparer.Ordinal)
                    .Select(notice => notice.Id!),
                await _host.GetKeysAsync(path + "?$filter=RiskLevel eq 'High'&$orderby=Version desc", pageSize: 7));
            Assert.Equal($"{high.Count}", await TextAsync(path + "/$count?$filter=RiskLevel eq 'High'"));
            Assert.Equal($"{own.OfType<Recall>().Count()}", await TextAsync(path + "/ConsumerSafety.Recall/$count"));
            Assert.Equal(
                own.Select(notice => $"Notices('{notice.Id}')").Order(StringComparer.Ordinal).Take(5),
                (await _host.GetAsync(path + "/$ref?$top=5"))["value"]!.AsArray()
                    .Select(reference => reference!["@odata.id"]!.GetValue<string>()));
        }
        foreach (var notice in sample.Notices.Take(30))
            Assert.Equal(
                notice.CampaignIds.Order(StringComparer.Ordinal),
                await _host.GetKeysAsync($"/odata/Notices('{notice.Id}')/Campaigns", pageSize: 1));
    }

    [Fact]
    public async Task References_to_a_set_are_paged()
    {
        var ids = await _host.GetKeysAsync("/odata/Agencies/$ref", "@odata.id", pageSize: 1);
        Assert.Equal(
            ["Agencies('beijing-amr')", "Agencies('customs')", "Agencies('o%27%27hara')", "Agencies('samr')"], ids);
        var page = await _host.GetAsync("/odata/Agencies/$ref?$count=true&$top=1");
        Assert.Equal($"{Root}$metadata#Collection($ref)", page["@odata.context"]!.GetValue<string>());
        Assert.Equal(4, page["@odata.count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Filters_in_a_path_narrow_what_follows()
    {
        var expected = sample.Notices.Where(notice => notice is { Version: 2, Language: "en" })
            .Select(notice => notice.Id!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, await _host.GetKeysAsync(
            "/odata/Notices/$filter(Version eq 2)/$filter(@f)?@f=Language eq 'en'", pageSize: 13));
        Assert.Equal($"{expected.Count}", await TextAsync(
            "/odata/Notices/$filter(Version eq 2 and Publisher/Id ne null)/$count?$filter=Language eq 'en'"));
    }

    [Fact]
    public async Task All_entities_of_all_sets_are_walked_once()
    {
        var expected = sample.Notices.Select(notice => $"Notices('{notice.Id}')")
            .Concat(Invented.Agencies.Select(agency => $"Agencies({Key(agency.Id)})"))
            .Concat(Invented.Campaigns.Select(campaign => $"Campaigns({Key(campaign.Id)})"))
            .Concat(Invented.Vocabulary.Regions.Select(region => $"Regions({Key(region.Code)})"))
            .Concat(Invented.Vocabulary.HazardTypes.Select(hazard => $"HazardTypes({Key(hazard.Code)})"))
            .Concat(Invented.Vocabulary.ProductCategories
                .Select(category => $"ProductCategories({Key(category.Code)})"));
        var ids = await _host.GetKeysAsync("/odata/$all", "@odata.id", pageSize: 101);
        Assert.Equal(expected.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        Assert.Equal(ids.Skip(599).Take(4), await _host.GetKeysAsync("/odata/$all?$skip=599&$top=4", "@odata.id", 3));
        var page = await _host.GetAsync("/odata/$all?$count=true&$top=1");
        Assert.Equal($"{Root}$metadata#Collection(Edm.EntityType)", page["@odata.context"]!.GetValue<string>());
        Assert.Equal(ids.Count, page["@odata.count"]!.GetValue<int>());
    }

    [Fact]
    public async Task All_entities_of_one_type_are_typed()
    {
        var ids = await _host.GetKeysAsync("/odata/$all/ConsumerSafety.Recall?$filter=Version eq 1", pageSize: 4);
        Assert.Equal(
            sample.Notices.OfType<Recall>().Where(recall => recall.Version == 1).Select(recall => recall.Id!)
                .Order(StringComparer.Ordinal), ids);
        var page = await _host.GetAsync("/odata/$all/ConsumerSafety.Recall?$top=1");
        Assert.Equal(
            $"{Root}$metadata#Collection(ConsumerSafety.Recall)", page["@odata.context"]!.GetValue<string>());
        Assert.Equal("#ConsumerSafety.Recall", page["value"]![0]!["@odata.type"]!.GetValue<string>());
    }

    private static string Key(string key) => Uri.EscapeDataString(Oracle.Literals.Of(key))
        is ['%', '2', '7', .. var inner, '%', '2', '7'] ? $"'{inner}'" : "";

    private async Task<string> TextAsync(string path)
    {
        using var response = await _host.SendAsync(path);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
