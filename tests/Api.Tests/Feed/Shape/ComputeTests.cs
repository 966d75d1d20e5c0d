using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Feed.Shape;

public sealed class ComputeTests(SampleFeed sample)
{
    private readonly FeedHost _host = sample.Host;

    [Fact]
    public async Task Computed_values_are_written_selected_filtered_and_ordered()
    {
        var page = await _host.GetAsync(
            "/odata/Notices?$compute=length(Title) mul 2 as Double,date(PublishedAt) as Day,Publisher/Name as Who"
            + "&$select=Id,Double,Day,Who&$filter=Double gt 8&$orderby=Double desc&$top=600",
            ("Prefer", "odata.maxpagesize=1000"));
        var expected = sample.Notices.Where(notice => notice.Title.Length * 2 > 8)
            .OrderByDescending(notice => notice.Title.Length).ThenBy(notice => notice.Id, StringComparer.Ordinal)
            .ToList();
        var rows = page["value"]!.AsArray();
        Assert.Equal(expected.Select(notice => notice.Id), rows.Select(row => row!["Id"]!.GetValue<string>()));
        foreach (var (notice, row) in expected.Zip(rows))
        {
            Assert.Equal(notice.Title.Length * 2, row!["Double"]!.GetValue<int>());
            Assert.Equal(
                notice.PublishedAt?.UtcDateTime.ToString("yyyy-MM-dd", null), row["Day"]?.GetValue<string>());
            Assert.Equal(
                Invented.Agencies.Single(agency => agency.Id == notice.PublisherId).Name,
                row["Who"]!.GetValue<string>());
        }
        Assert.EndsWith(
            "#Notices(Id,Double,Day,Who)", page["@odata.context"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_the_model_does_not_declare_is_told()
    {
        const string Query = "/odata/Notices?$top=1&$select=Day,Name,Size&$compute=date(UpdatedAt) as Day,"
            + "toupper(Title) as Name,length(Title) as Size";
        Assert.Equal(
            ["@odata.type", "@odata.id", "Day@odata.type", "Day", "Name", "Size@odata.type", "Size"],
            Names(await _host.GetAsync(Query)));
        Assert.Equal(
            ["Day", "Name", "Size"],
            Names(await _host.GetAsync(Query + "&$format=application/json;odata.metadata=none")));
    }

    [Fact]
    public async Task All_computed_values_come_with_all_properties()
    {
        var id = sample.Notices[0].Id;
        foreach (var select in (string[])["", "&$select=*"])
            Assert.Equal(
                sample.Notices[0].Version + 1,
                (await _host.GetAsync($"/odata/Notices('{id}')?$compute=Version add 1 as Next{select}"))["Next"]!
                    .GetValue<int>());
    }

    [Fact]
    public async Task Expanded_entities_have_computed_values_of_their_own()
    {
        var page = await _host.GetAsync(
            "/odata/Agencies?$expand=Notices($compute=Version mul 10 as Ten;$filter=Ten eq 20;$select=Id,Ten;$top=5)");
        foreach (var agency in page["value"]!.AsArray())
        {
            var own = sample.Notices
                .Where(notice => notice.PublisherId == agency!["Id"]!.GetValue<string>() && notice.Version == 2)
                .Select(notice => notice.Id!).Order(StringComparer.Ordinal).Take(5);
            Assert.Equal(own, agency!["Notices"]!.AsArray().Select(notice => notice!["Id"]!.GetValue<string>()));
            Assert.All(agency["Notices"]!.AsArray(), notice => Assert.Equal(20, notice!["Ten"]!.GetValue<int>()));
        }
    }

    [Fact]
    public async Task Pages_go_on_in_the_order_of_a_computed_value()
    {
        var expected = sample.Notices.OfType<Recall>()
            .OrderBy(recall => recall.Title.Length % 7).ThenBy(recall => recall.Id, StringComparer.Ordinal)
            .Select(recall => recall.Id!);
        Assert.Equal(expected, await _host.GetKeysAsync(
            "/odata/Recalls?$compute=length(Title) mod 7 as Rest&$orderby=Rest&$select=Id,Rest", pageSize: 9));
    }

    [Fact]
    public async Task What_names_an_entity_is_counted_and_ordered_by()
    {
        var page = await _host.GetAsync(
            "/odata/Agencies?$compute=Notices/$count as All,Notices/$count($filter=RiskLevel eq 'High') as High"
            + "&$orderby=High desc&$select=Id,All,High");
        Assert.Equal(
            Invented.Agencies.Select(agency => (
                    agency.Id,
                    All: sample.Notices.Count(notice => notice.PublisherId == agency.Id),
                    High: sample.Notices.Count(notice =>
                        notice.PublisherId == agency.Id && notice.RiskLevel == RiskLevel.High)))
                .OrderByDescending(agency => agency.High).ThenBy(agency => agency.Id, StringComparer.Ordinal),
            page["value"]!.AsArray().Select(row => (
                row!["Id"]!.GetValue<string>(), row["All"]!.GetValue<int>(), row["High"]!.GetValue<int>())));
    }

    [Theory]
    [InlineData("Notices?$compute=Version as Title", 400)]
    [InlineData("Notices?$compute=Version add 1", 400)]
    [InlineData("Notices?$compute=Version add 1 as A,Version as A", 400)]
    [InlineData("Notices?$compute=Nothing as A", 400)]
    [InlineData("Notices?$compute=Version as A&$select=B", 400)]
    [InlineData("Notices?$compute=1 div (Version sub Version) as A", 400)]
    public async Task What_cannot_be_computed_is_an_error(string query, int status)
    {
        using var response = await _host.SendAsync("/odata/" + query);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{query}\n{(int)response.StatusCode} {body}");
        Assert.NotEmpty(JsonNode.Parse(body)!["error"]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_value_that_fails_late_in_a_long_answer_is_an_error_all_the_same()
    {
        using var response = await _host.SendAsync(
            "/odata/Notices?$compute=1 div (Version sub 3) as A&$orderby=Version&$top=600", null,
            ("Prefer", "odata.maxpagesize=1000"));
        Assert.Equal(400, (int)response.StatusCode);
    }

    private static IEnumerable<string> Names(JsonObject page) =>
        page["value"]![0]!.AsObject().Select(member => member.Key);
}
