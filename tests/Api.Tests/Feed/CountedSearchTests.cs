using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Feed;

/// <summary>
/// Searches within <c>$count</c>, beside what the same search finds by itself and the notices as they are.
/// </summary>
public sealed class CountedSearchTests(SampleFeed sample)
{
    [Theory]
    [InlineData("电动")]
    [InlineData("toy OR 自行车")]
    [InlineData("NOT toy")]
    [InlineData("\"a b\" NOT (电动 OR toy)")]
    [InlineData("TDT-1234Z")]
    [InlineData("found nowhere at all")]
    public async Task Entities_are_told_by_how_many_of_their_own_a_search_finds(string search)
    {
        var counts = await CountAsync(search, _ => true);
        foreach (var bound in counts.Values.Append(0).Distinct())
            Assert.Equal(
                counts.Where(count => count.Value > bound).Select(count => count.Key).Order(StringComparer.Ordinal),
                await KeysAsync($"Agencies?$filter=Notices/$count($search={search}) gt {bound}"));
    }

    [Fact]
    public async Task A_condition_and_a_search_both_have_to_hold_in_either_order()
    {
        var counts = await CountAsync("toy", notice => notice.RiskLevel == RiskLevel.High);
        Assert.True(counts.Values.Distinct().Count() > 2);
        var expected = counts.OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key);
        foreach (var options in (string[])["$filter=RiskLevel eq 'High';$search=toy", "search=toy;filter=RiskLevel eq 'High'"])
            Assert.Equal(expected, await KeysAsync($"Agencies?$orderby=Notices/$count({options}) desc"));
    }

    [Fact]
    public async Task Counts_stand_in_computed_properties_and_expansions()
    {
        var counts = await CountAsync("电动 OR toy", _ => true);
        var answer = await sample.Host.GetAsync("/odata/Agencies?"
            + Escape("$compute=Notices/$count($search=电动 OR toy) as Found&$select=Id,Found"
                + "&$expand=Notices/$count($search=电动 OR toy)"));
        foreach (var row in answer["value"]!.AsArray())
        {
            var expected = counts[row!["Id"]!.GetValue<string>()];
            Assert.Equal(expected, row["Found"]!.GetValue<int>());
            Assert.Equal(expected, row["Notices@odata.count"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task Notices_are_told_by_what_a_search_finds_among_those_they_name()
    {
        var named = await KeysAsync("Campaigns?$search=质量");
        Assert.NotEmpty(named);
        Assert.Equal(
            sample.Notices.Where(notice => notice.CampaignIds.Count(named.Contains) == 1)
                .Select(notice => notice.Id!).Order(StringComparer.Ordinal),
            await KeysAsync("Notices?$filter=Campaigns/$count($search=质量) eq 1"));
    }

    [Fact]
    public async Task A_search_behind_another_entity_is_counted_from_there()
    {
        var counts = await CountAsync("toy", _ => true);
        var bound = counts.Values.Order().ElementAt(counts.Count / 2);
        Assert.Equal(
            sample.Notices.Where(notice => counts[notice.PublisherId] > bound)
                .Select(notice => notice.Id!).Order(StringComparer.Ordinal),
            await KeysAsync($"Notices?$filter=Publisher/Notices/$count($search=toy) gt {bound}"));
    }

    [Theory]
    [InlineData("$search=a;$search=b", "a second time")]
    [InlineData("$filter=true;$filter=true", "a second time")]
    [InlineData("$search=-heater", "-heater")]
    [InlineData("$search=", "word or a phrase")]
    [InlineData("$search=\"a", "is expected at the end")]
    [InlineData("$top=1", "$filter or $search")]
    [InlineData("", "$filter or $search")]
    [InlineData("$search=a;", "$filter or $search")]
    public async Task What_cannot_be_read_is_400(string options, string reason)
    {
        using var response = await sample.Host.SendAsync(
            "/odata/Agencies?" + Escape($"$filter=Notices/$count({options}) gt 1"));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            reason, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    // The search by itself says which notices it finds; whose they are, the notices do.
    private async Task<Dictionary<string, int>> CountAsync(string search, Func<Notice, bool> condition)
    {
        var found = (await KeysAsync($"Notices?$search={search}")).ToHashSet();
        return Invented.Agencies.ToDictionary(
            agency => agency.Id,
            agency => sample.Notices.Count(notice =>
                notice.PublisherId == agency.Id && found.Contains(notice.Id!) && condition(notice)));
    }

    private Task<List<string>> KeysAsync(string query) => sample.Host.GetKeysAsync("/odata/" + Escape(query));

    private static string Escape(string query) => query.Replace("\"", "%22", StringComparison.Ordinal);
}
