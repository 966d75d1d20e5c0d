using System.Collections.Frozen;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Where each member of a complex type stands among its fellows.</summary>
internal static class ComplexMembers
{
    private static readonly FrozenDictionary<Field, int> s_indexes = EntitySets.All
        .SelectMany(set => set.Fields)
        .Select(field => field.Members)
        .Distinct()
        .SelectMany(members => members.Select((member, index) => (member, index)))
        .DistinctBy(pair => pair.member)
        .ToFrozenDictionary(pair => pair.member, pair => pair.index);

    public static int IndexOf(Field member) => s_indexes[member];
}
