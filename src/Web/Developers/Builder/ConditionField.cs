using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>A property a condition can be about: of the entity, or of the records of one of its collections.</summary>
/// <param name="Path">What stands in the address of the page: <c>RiskLevel</c>, <c>Products/Gtin</c>.</param>
/// <param name="Value">The property compared.</param>
/// <param name="Collection">The collection it is an element, or a member of the elements, of; else null.</param>
public sealed record ConditionField(string Path, Field Value, Field? Collection)
{
    /// <summary>True where the elements of the collection are compared themselves.</summary>
    public bool IsElement => Collection == Value;

    /// <summary>Every property conditions on a set can be about.</summary>
    public static IReadOnlyList<ConditionField> Of(EntitySet set) =>
    [
        .. Fields(set).SelectMany(field => field.Members.Count == 0
            ? [new(field.Name, field, field.IsCollection ? field : null)]
            : field.Members.Select(member => new ConditionField($"{field.Name}/{member.Name}", member, field))),
    ];

    /// <summary>The properties every entity of a set has.</summary>
    public static IEnumerable<Field> Fields(EntitySet set) =>
        set.Fields.Where(field => field.Kind is null || field.Kind == set.Kind);
}
