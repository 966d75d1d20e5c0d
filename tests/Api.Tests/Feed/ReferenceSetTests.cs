using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Oracle;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class ReferenceSetTests(SampleFeed sample)
{
    private static readonly Dictionary<string, (string Key, Type Type, IReadOnlyList<object> Entities)> s_sets = new()
    {
        ["Agencies"] = ("Id", typeof(Agency), Invented.Agencies),
        ["Campaigns"] = ("Id", typeof(Campaign), Invented.Campaigns),
        ["Regions"] = ("Code", typeof(Region), Invented.Vocabulary.Regions),
        ["HazardTypes"] = ("Code", typeof(HazardType), Invented.Vocabulary.HazardTypes),
        ["ProductCategories"] = ("Code", typeof(ProductCategory), Invented.Vocabulary.ProductCategories),
    };

    public static TheoryData<string> Sets => [.. s_sets.Keys];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Every_single_property_can_be_filtered(string set)
    {
        var (key, type, entities) = s_sets[set];
        var keyOf = Properties.OfType(type).Single(property => property.Text == key);
        foreach (var property in Properties.OfType(type))
        {
            if (property.IsCollection())
                continue;
            foreach (var literal in entities.Select(property.Of).Append(null).Distinct())
                foreach (var @operator in literal is null ? (string[])["eq", "ne"] : ["eq", "ne", "gt", "le"])
                {
                    var filter = Uri.EscapeDataString($"{property.Text} {@operator} {Literals.Of(literal)}");
                    var keys = await sample.Host.GetKeysAsync($"/odata/{set}?$filter={filter}", key, pageSize: 2);
                    var expected = entities
                        .Where(entity => Truths.Holds(@operator, property.Of(entity), literal))
                        .Select(entity => (string)keyOf.Of(entity)!);
                    Assert.Equal(expected.Order(StringComparer.Ordinal), keys);
                }
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Every_entity_is_found_by_its_key(string set)
    {
        var (key, type, entities) = s_sets[set];
        var keyOf = Properties.OfType(type).Single(property => property.Text == key);
        foreach (var entity in entities)
        {
            var row = await sample.Host.GetAsync($"/odata/{set}({Literals.Of(keyOf.Of(entity))})");
            foreach (var property in Properties.OfType(type).Where(property => property.Type == typeof(string)))
                Assert.Equal((string?)property.Of(entity), row[property.Text]?.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_set_without_entities_is_empty()
    {
        var page =
            await sample.Host.GetAsync("/odata/ComplaintCounts?$count=true&$filter=Month ge 2024-01-01 and Count gt 3");
        Assert.Equal(0, page["@odata.count"]!.GetValue<int>());
        Assert.Empty(page["value"]!.AsArray());
    }
}
