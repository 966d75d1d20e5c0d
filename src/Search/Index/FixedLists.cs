using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Index;

/// <summary>The sets that come with the program rather than from the change log.</summary>
internal static class FixedLists
{
    public static IEnumerable<(EntitySet Set, IEnumerable<object> Entities)> Of(Vocabulary vocabulary) =>
    [
        (EntitySets.Regions, vocabulary.Regions),
        (EntitySets.HazardTypes, vocabulary.HazardTypes),
        (EntitySets.ProductCategories, vocabulary.ProductCategories),
    ];
}
