using ConsumerSafety.Api.Tests.Catalogue;
using CsCheck;

namespace ConsumerSafety.Api.Tests.Feed;

/// <summary>What $apply refuses, and that it never fails of itself.</summary>
public class ApplyFaultTests(SampleFeed feed)
{
    private static readonly string[] s_values =
    [
        "Kind", "RiskLevel", "Version", "Title", "PublishedAt", "RegionCode", "Publisher/Name", "Region/ParentCode",
        "HazardTypes", "Products", "Products/Category", "Campaigns", "Campaigns/Name", "Publisher", "N", "X", "P/Brand",
        "ConsumerSafety.Recall/UnitsAffected", "ConsumerSafety.CounterfeitRuling/PenaltyAmount", "Body", "Nope",
        "ConsumerSafety.ElevatorNotice/Latitude", "Version mul 2", "Version div 0", "year(PublishedAt)", "null", "1",
        "concat(Title,'x')", "length(Title) add N", "Products/$count", "Publisher/Notices", "$it", "'a,b)/('",
    ];

    [Theory]
    [InlineData("groupby((Nope))", 400)]
    [InlineData("groupby((HazardTypes))", 400)]
    [InlineData("groupby(Kind)", 400)]
    [InlineData("groupby((Kind),aggregate($count))", 400)]
    [InlineData("aggregate(Title with sum as S)", 400)]
    [InlineData("aggregate(Version with median as S)", 400)]
    [InlineData("aggregate(Version with Custom.Median as S)", 501)]
    [InlineData("aggregate(Version with sum from Kind with average as S)", 501)]
    [InlineData("aggregate($count as Kind)", 400)]
    [InlineData("aggregate($count as N,$count as N)", 400)]
    [InlineData("groupby((Kind))/filter(Version gt 1)", 400)]
    [InlineData("groupby((Kind))/search(toy)", 501)]
    [InlineData("topcount(0,Version)", 400)]
    [InlineData("toppercent(101,Version)", 400)]
    [InlineData("topsum(5,Title)", 400)]
    [InlineData("concat(identity)", 400)]
    [InlineData("addnested(Products,identity as P)", 501)]
    [InlineData("frobnicate(Kind)", 400)]
    [InlineData("filter(Kind eq 'Recall'", 400)]
    [InlineData("compute(Version as V)/compute(Version as V)", 400)]
    [InlineData("compute(1 div 0 as V)", 400)]
    public async Task Faults_are_told(string apply, int status)
    {
        using var response = await feed.Host.SendAsync("odata/Notices?$apply=" + Uri.EscapeDataString(apply));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("\"error\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bounds_are_named()
    {
        var apply = string.Join('/', Enumerable.Repeat("identity", 60));
        using var response = await feed.Host.SendAsync("odata/Notices?$apply=" + apply);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("TooComplex", body, StringComparison.Ordinal);
        Assert.Contains("50 transformations", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aggregate(Notices/$count as N)")]
    [InlineData("groupby((Id),aggregate(Notices/Version with sum as N))")]
    [InlineData("join(Notices as Notice)")]
    public async Task Ways_back_are_refused_and_the_way_on_is_named(string apply)
    {
        using var response = await feed.Host.SendAsync("odata/Agencies?$apply=" + Uri.EscapeDataString(apply));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(501, (int)response.StatusCode);
        Assert.Contains("group by PublisherId", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entity_has_nothing_to_apply_to()
    {
        using var response = await feed.Host.SendAsync(
            $"odata/Notices('{feed.Notices[0].Id}')?$apply=aggregate($count as N)");
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task No_pipeline_makes_the_feed_fail() => await Gen.Int.SampleAsync(
        async seed =>
        {
            var random = new Random(seed);
            var apply = Sequence(random, 2);
            var more = random.Next(3) == 0 ? "&$orderby=" + Uri.EscapeDataString(Value(random)) : "";
            using var response = await feed.Host.SendAsync(
                $"odata/Notices?$apply={Uri.EscapeDataString(apply)}&$count=true{more}");
            Assert.True((int)response.StatusCode < 500 || (int)response.StatusCode == 501, $"{apply}{more}");
        },
        iter: 1500);

    private static string Sequence(Random random, int depth) => string.Join(
        '/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Transformation(random, depth)));

    private static string Transformation(Random random, int depth) => random.Next(13) switch
    {
        0 => $"filter({Value(random)} {(random.Next(2) == 0 ? "eq" : "gt")} {Value(random)})",
        1 => $"orderby({Value(random)}{(random.Next(2) == 0 ? " desc" : "")})",
        2 => $"top({random.Next(5)})",
        3 => $"skip({random.Next(5)})",
        4 => $"compute({Value(random)} as {Alias(random)})",
        5 => $"aggregate({Aggregate(random)},{Aggregate(random)})",
        6 => $"groupby(({Value(random)}),aggregate({Aggregate(random)}))",
        7 => $"groupby(({Value(random)},{Value(random)}))",
        8 when depth > 0 => $"groupby(({Value(random)}),{Sequence(random, depth - 1)})",
        9 when depth > 0 => $"concat({Sequence(random, depth - 1)},{Sequence(random, depth - 1)})",
        10 => $"{Pick(random, "top", "bottom")}{Pick(random, "count", "sum", "percent")}({random.Next(9)},{Value(random)})",
        11 => $"{Pick(random, "join", "outerjoin")}({Value(random)} as {Pick(random, "P", "X")})",
        12 => $"groupby((rollup({Value(random)},{Value(random)})),aggregate({Aggregate(random)}))",
        _ => Pick(random, "identity", "search(toy)", "search(toy OR \"a b\")", "filter(HazardTypes/any(h:h eq 'Fire'))"),
    };

    private static string Aggregate(Random random) => random.Next(3) == 0
        ? $"{Pick(random, "", "Products/", "Campaigns/", "Publisher/")}$count as {Alias(random)}"
        : $"{Value(random)} with {Pick(random, "sum", "min", "max", "average", "countdistinct")} as {Alias(random)}";

    private static string Alias(Random random) => Pick(random, "N", "X", "Y", "Z");

    private static string Value(Random random) => Pick(random, s_values);

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];
}
