using System.Globalization;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Feed;

/// <summary>$apply, one clause after the other, each answer recomputed from all notices in plain C#.</summary>
public class ApplyTableTests(SampleFeed feed)
{
    private IReadOnlyList<Notice> All => feed.Notices;

    [Fact]
    public async Task Groups_are_counted_and_ordered_by_their_keys() => await ShowsAsync(
        "groupby((Kind,RiskLevel),aggregate($count as N))",
        All.GroupBy(notice => (notice.Kind, notice.RiskLevel)).OrderBy(group => group.Key)
            .Select(group => $"{group.Key.Kind}|{group.Key.RiskLevel}|{group.Count()}"),
        "Kind", "RiskLevel", "N");

    [Fact]
    public async Task Without_a_second_parameter_there_are_only_the_keys() => await ShowsAsync(
        "groupby((RegionCode))",
        All.Select(notice => notice.RegionCode).Distinct().Order(StringComparer.Ordinal).Select(code => code ?? ""),
        "RegionCode");

    [Fact]
    public async Task Decimals_are_added_exactly_and_null_is_passed_over() => await ShowsAsync(
        "groupby((ConsumerSafety.CounterfeitRuling/Currency),"
            + "aggregate(ConsumerSafety.CounterfeitRuling/PenaltyAmount with sum as S,"
            + "ConsumerSafety.CounterfeitRuling/PenaltyAmount with average as A,"
            + "ConsumerSafety.CounterfeitRuling/PenaltyAmount with min as L,"
            + "ConsumerSafety.CounterfeitRuling/PenaltyAmount with max as G))",
        All.GroupBy(notice => (notice as CounterfeitRuling)?.Currency)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                var amounts = group.Select(notice => (notice as CounterfeitRuling)?.PenaltyAmount).OfType<decimal>();
                return $"{group.Key}|{Text(amounts.Sum())}|{Text(amounts.Average())}|{Text(amounts.Min())}"
                    + $"|{Text(amounts.Max())}";
            }),
        "Currency", "S", "A", "L", "G");

    [Fact]
    public async Task The_sum_of_nothing_is_null_and_its_count_nought() => await ShowsAsync(
        "filter(Id eq 'nobody')/aggregate($count as N,Version with sum as S,Version with countdistinct as D)",
        ["0||0"], "N", "S", "D");

    [Fact]
    public async Task Expressions_are_aggregated() => await ShowsAsync(
        "aggregate(Version mul 2 add 1 with sum as S,length(Title) with max as L)",
        [$"{All.Sum(notice => notice.Version * 2 + 1)}|{All.Max(notice => notice.Title.Length)}"], "S", "L");

    [Fact]
    public async Task Computed_values_group() => await ShowsAsync(
        "compute(day(PublishedAt) as Day)/groupby((Day),aggregate($count as N))",
        All.GroupBy(notice => notice.PublishedAt?.UtcDateTime.Day).OrderBy(group => group.Key)
            .Select(group => $"{group.Key}|{group.Count()}"),
        "Day", "N");

    [Fact]
    public async Task Different_values_are_counted_also_in_collections() => await ShowsAsync(
        "aggregate(RegionCode with countdistinct as R,HazardTypes with countdistinct as H,Products/$count as P,"
            + "Products/Brand with countdistinct as B,Publisher with countdistinct as A,HazardTypes/$count as I)",
        [string.Join('|',
            All.Select(notice => notice.RegionCode).OfType<string>().Distinct().Count(),
            All.SelectMany(notice => notice.HazardTypes).Distinct().Count(),
            All.Sum(notice => notice.Products.Count),
            All.SelectMany(notice => notice.Products).Select(product => product.Brand).OfType<string>()
                .Distinct(StringComparer.Ordinal).Count(),
            All.Select(notice => notice.PublisherId).Distinct().Count(),
            All.Sum(notice => notice.HazardTypes.Count))],
        "R", "H", "P", "B", "A", "I");

    [Fact]
    public async Task Related_entities_group_and_a_missing_one_is_null() => await ShowsAsync(
        "groupby((Region/Name),aggregate($count as N))",
        All.GroupBy(notice => Invented.Vocabulary.FindRegion(notice.RegionCode)?.Name)
            .Select(group => $"{group.Key}|{group.Count()}").Order(StringComparer.Ordinal),
        isOrdered: false, "Region/Name", "N");

    [Fact]
    public async Task Join_counts_once_for_each_item() => await ShowsAsync(
        "join(HazardTypes as Hazard)/groupby((Hazard),aggregate($count as N))",
        All.SelectMany(notice => notice.HazardTypes).GroupBy(code => code)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}|{group.Count()}"),
        "Hazard", "N");

    [Fact]
    public async Task Join_takes_records_apart_and_outerjoin_keeps_those_without() => await ShowsAsync(
        "outerjoin(Products as P)/groupby((P/Category),aggregate($count as N))",
        All.SelectMany(notice => notice.Products.Count == 0
                ? ["none"] : notice.Products.Select(product => product.Category ?? "null"))
            .GroupBy(category => category)
            .Select(group => $"{(group.Key is "none" or "null" ? "" : group.Key)}|{group.Count()}")
            .Order(StringComparer.Ordinal),
        isOrdered: false, "P/Category", "N");

    [Fact]
    public async Task Transformations_follow_one_another() => await ShowsAsync(
        "filter(RiskLevel ne 'Low')/groupby((PublisherId,Kind),aggregate($count as N))/filter(N gt 15)"
            + "/compute(N mul 2 as D)/orderby(D desc,PublisherId)/skip(1)/top(5)",
        All.Where(notice => notice.RiskLevel != RiskLevel.Low)
            .GroupBy(notice => (notice.PublisherId, notice.Kind)).Where(group => group.Count() > 15)
            .OrderBy(group => group.Key.PublisherId, StringComparer.Ordinal).ThenBy(group => group.Key.Kind)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.PublisherId, StringComparer.Ordinal)
            .Skip(1).Take(5)
            .Select(group => $"{group.Key.PublisherId}|{group.Key.Kind}|{group.Count()}|{group.Count() * 2}"),
        "PublisherId", "Kind", "N", "D");

    [Theory]
    [InlineData("topcount(7,Version)", true, 7)]
    [InlineData("bottomcount(7,Version)", false, 7)]
    public async Task Best_are_taken_by_value_and_then_by_key(string apply, bool isTop, int count) => await ShowsAsync(
        apply,
        (isTop ? All.OrderByDescending(notice => notice.Version) : All.OrderBy(notice => notice.Version))
            .ThenBy(notice => notice.Id, StringComparer.Ordinal).Take(count).Select(notice => notice.Id!),
        "Id");

    [Theory]
    [InlineData("topsum(100,Version)", 100)]
    [InlineData("toppercent(25,Version)", null)]
    public async Task Best_are_taken_until_their_sum_is_reached(string apply, int? sum)
    {
        var wanted = sum ?? All.Sum(notice => notice.Version) * 0.25m;
        var (taken, reached) = (new List<string>(), 0);
        foreach (var notice in All.OrderByDescending(notice => notice.Version)
            .ThenBy(notice => notice.Id, StringComparer.Ordinal))
        {
            if (reached >= wanted)
                break;
            reached += notice.Version;
            taken.Add(notice.Id!);
        }
        await ShowsAsync(apply, taken, "Id");
    }

    [Fact]
    public async Task Each_group_gives_its_best() => await ShowsAsync(
        "groupby((Kind),topcount(2,Version))",
        All.GroupBy(notice => notice.Kind).OrderBy(group => group.Key).SelectMany(group => group
            .OrderByDescending(notice => notice.Version).ThenBy(notice => notice.Id, StringComparer.Ordinal).Take(2))
            .Select(notice => notice.Id!),
        "Id");

    [Fact]
    public async Task Concat_gives_one_after_the_other_and_leaves_out_what_is_not_there() => await ShowsAsync(
        "concat(groupby((Kind),aggregate($count as N)),aggregate($count as N))",
        [
            .. All.GroupBy(notice => notice.Kind).OrderBy(group => group.Key)
                .Select(group => $"{group.Key}|{group.Count()}"),
            $"-|{All.Count}",
        ],
        "Kind", "N");

    [Fact]
    public async Task Rollup_adds_the_coarser_levels() => await ShowsAsync(
        "groupby((rollup(Kind,RiskLevel)),aggregate($count as N))",
        [
            .. All.GroupBy(notice => (notice.Kind, notice.RiskLevel)).OrderBy(group => group.Key)
                .Select(group => $"{group.Key.Kind}|{group.Key.RiskLevel}|{group.Count()}"),
            .. All.GroupBy(notice => notice.Kind).OrderBy(group => group.Key)
                .Select(group => $"{group.Key}|-|{group.Count()}"),
        ],
        "Kind", "RiskLevel", "N");

    [Fact]
    public async Task Other_options_come_after()
    {
        var groups = All.GroupBy(notice => notice.Kind).Where(group => group.Count() > 90)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).ToList();
        var answer = await feed.Host.GetAsync(
            "odata/Notices?$apply=groupby((Kind),aggregate($count as N))&$filter=N gt 90&$orderby=N desc"
            + "&$skip=1&$top=2&$count=true&$select=Kind");
        Assert.Equal(groups.Count, answer["@odata.count"]!.GetValue<int>());
        Assert.Equal(
            groups.Skip(1).Take(2).Select(group => $$"""{"Kind":"{{group.Key}}"}"""),
            answer["value"]!.AsArray().Select(row => row!.ToJsonString()));
    }

    [Fact]
    public async Task Pages_of_groups_leave_none_out_and_give_none_twice()
    {
        var seen = new List<string>();
        var next = "odata/Notices?$apply=groupby((PublisherId,Kind,RiskLevel),aggregate($count as N))";
        while (next is not null)
        {
            var page = await feed.Host.GetAsync(next, ("Prefer", "maxpagesize=7"));
            seen.AddRange(page["value"]!.AsArray()
                .Select(row => Show(row!, ["PublisherId", "Kind", "RiskLevel", "N"])));
            next = page["@odata.nextLink"]?.GetValue<string>();
        }
        Assert.Equal(
            All.GroupBy(notice => (notice.PublisherId, notice.Kind, notice.RiskLevel))
                .OrderBy(group => group.Key.PublisherId, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.RiskLevel)
                .Select(group => $"{group.Key.PublisherId}|{group.Key.Kind}|{group.Key.RiskLevel}|{group.Count()}"),
            seen);
    }

    [Theory]
    [InlineData("groupby((Kind),aggregate($count as N))", "minimal",
        """{"Kind":"SpotCheck","N@odata.type":"Decimal","N":""")]
    [InlineData("groupby((Kind),aggregate($count as N))", "full",
        """{"@odata.type":"#ConsumerSafety.Notice","@odata.id":null,"Kind@odata.type":"#ConsumerSafety.NoticeKind",""")]
    [InlineData("groupby((Kind),aggregate($count as N))", "none", """{"Kind":"SpotCheck","N":""")]
    public async Task Instances_say_their_types(string apply, string level, string start)
    {
        using var response = await feed.Host.SendAsync(
            $"odata/Notices?$apply={apply}&$format=application/json;metadata={level}");
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"value\":[" + start, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_of_version_40_reads_types_after_a_number_sign()
    {
        var answer = await feed.Host.GetAsync(
            "odata/Notices?$apply=groupby((Kind),aggregate($count as N))", ("OData-MaxVersion", "4.0"));
        Assert.Equal("#Decimal", answer["value"]![0]!["N@odata.type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Texts_are_tested_also_where_instances_are_rows_by_now() => await ShowsAsync(
        "join(HazardTypes as Hazard)/filter(endswith(Id,'1') and contains(Hazard,'i'))/aggregate($count as N)",
        [$"{All.Where(notice => notice.Id!.EndsWith('1'))
            .Sum(notice => notice.HazardTypes.Count(code => code.Contains('i', StringComparison.Ordinal)))}"],
        "N");

    [Fact]
    public async Task What_compute_adds_after_apply_is_written_once()
    {
        using var response = await feed.Host.SendAsync(
            "odata/Notices?$apply=filter(Kind eq 'Recall')&$compute=length(Title) as Long&$top=1");
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(body.Split("\"Long\":").Length == 2, body);
    }

    [Theory]
    [InlineData("groupby((Kind),aggregate($count as N))", "$metadata#Notices(Kind,N)")]
    [InlineData("groupby((Publisher/Name,Kind))", "$metadata#Notices(Publisher(Name),Kind)")]
    [InlineData("compute(year(PublishedAt) as Year)", "$metadata#Notices(*,Year)")]
    [InlineData("topcount(1,Version)", "$metadata#Notices")]
    public async Task The_context_says_what_instances_have(string apply, string context)
    {
        var answer = await feed.Host.GetAsync($"odata/Notices?$apply={apply}&$top=1");
        Assert.EndsWith(context, answer["@odata.context"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private Task ShowsAsync(string apply, IEnumerable<string> expected, params string[] columns) =>
        ShowsAsync(apply, expected, isOrdered: true, columns);

    private async Task ShowsAsync(string apply, IEnumerable<string> expected, bool isOrdered, params string[] columns)
    {
        var answer = await feed.Host.GetAsync(
            "odata/Notices?$apply=" + Uri.EscapeDataString(apply), ("Prefer", "maxpagesize=1000"));
        var rows = answer["value"]!.AsArray().Select(row => Show(row!, columns));
        Assert.Equal(expected, isOrdered ? rows : rows.Order(StringComparer.Ordinal));
    }

    // A dash stands for a property that is not there.
    private static string Show(JsonNode row, string[] columns) => string.Join('|', columns.Select(column =>
    {
        JsonNode? value = row;
        foreach (var name in column.Split('/'))
            if (value is JsonObject holder && !holder.ContainsKey(name))
                return "-";
            else
                value = value?[name];
        return value is null ? "" : value is JsonValue plain && plain.TryGetValue<decimal>(out var number)
            ? Text(number) : value.ToString();
    }));

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
