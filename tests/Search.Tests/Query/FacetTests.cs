using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Search.Tests.Catalogue;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class FacetTests
{
    private static readonly Notice[] s_notices =
    [
        Notices.Recall(1, "a", recall => recall with
        {
            RegionCode = "110108",
            RiskLevel = RiskLevel.Serious,
            HazardTypes = ["Fire", "Choking"],
        }),
        Notices.Recall(2, "b", recall => recall with
        {
            RegionCode = "110000",
            RiskLevel = RiskLevel.Serious,
            HazardTypes = ["Fire"],
        }),
        Notices.Recall(3, "c", recall => recall with
        {
            RegionCode = "310000",
            RiskLevel = RiskLevel.Low,
            Products = [new() { Category = "PlushToys" }, new() { Category = "Toys" }],
        }),
        Notices.Recall(4, "d", recall => recall with
        {
            PublishedAt = new DateTimeOffset(2024, 12, 31, 17, 0, 0, TimeSpan.Zero),
        }),
    ];

    [Fact]
    public async Task Counts_go_up_the_trees_of_regions_and_categories()
    {
        await using var catalogue = await TestCatalogue.WithAsync(s_notices);

        var result = catalogue.Find(new NoticeQuery(EntitySets.Notices)
        {
            Facets = [Facet.Region, Facet.Category, Facet.HazardType],
        });

        Assert.Equal("CN 3, 110000 2, 110108 1, 310000 1", Show(result.Facets[0]));
        Assert.Equal("PlushToys 1, Toys 1", Show(result.Facets[1]));
        Assert.Equal("Fire 2, Choking 1", Show(result.Facets[2]));
    }

    [Fact]
    public async Task Picks_narrow_the_other_facets_and_widen_their_own()
    {
        await using var catalogue = await TestCatalogue.WithAsync(s_notices);

        var result = catalogue.Find(new NoticeQuery(EntitySets.Notices)
        {
            Selections = [new(Facet.RiskLevel, ["Serious"]), new(Facet.HazardType, ["Choking"])],
            Facets = [Facet.RiskLevel, Facet.HazardType, Facet.Kind],
            WithCount = true,
        });

        Assert.Equal(1, result.Count);
        Assert.Equal("Serious* 1", Show(result.Facets[0]));
        Assert.Equal("Fire 2, Choking* 1", Show(result.Facets[1]));
        Assert.Equal("Recall 1", Show(result.Facets[2]));
    }

    [Fact]
    public async Task A_pick_that_finds_nothing_stays_in_sight_to_be_taken_off()
    {
        await using var catalogue = await TestCatalogue.WithAsync(s_notices);

        var result = catalogue.Find(new NoticeQuery(EntitySets.Notices)
        {
            Selections = [new(Facet.Kind, ["ConsumerTip"])], Facets = [Facet.Kind],
        });

        Assert.Equal("Recall 4, ConsumerTip* 0", Show(result.Facets[0]));
    }

    [Fact]
    public async Task A_year_begins_when_it_does_in_China()
    {
        await using var catalogue = await TestCatalogue.WithAsync(s_notices);

        var result = catalogue.Find(new NoticeQuery(EntitySets.Notices) { Facets = [Facet.Year] });

        Assert.Equal("2024 3, 2025 1", Show(result.Facets[0]));
    }

    private static string Show(FacetResult facet) =>
        string.Join(", ", facet.Values.Select(value => $"{value.Value}{(value.IsSelected ? "*" : "")} {value.Count}"));
}
