using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Web.Developers.Reference;

/// <summary>Everything the sets hold, made from the lists of fields.</summary>
public static class FieldReference
{
    /// <summary>Every set; one of a kind lists only what that kind adds.</summary>
    public static IReadOnlyList<ReferenceTable> Sets { get; } = [.. EntitySets.All.Select(OfSet)];

    /// <summary>Every type of record inside entities.</summary>
    public static IReadOnlyList<ReferenceTable> Records { get; } =
    [
        .. AllFields().Where(field => field.ComplexTypeName is not null)
            .DistinctBy(field => field.ComplexTypeName)
            .Select(OfRecord),
    ];

    /// <summary>Every enumeration.</summary>
    public static IReadOnlyList<ReferenceEnum> Enums { get; } =
        [.. AllFields().Select(field => field.EnumType).OfType<Type>().Distinct().Select(OfEnum)];

    private static IEnumerable<Field> AllFields() => EntitySets.All.SelectMany(set => set.Fields);

    private static ReferenceTable OfSet(EntitySet set)
    {
        var rows = set.Fields
            .Where(field => field.Kind == set.Kind)
            .Select(field => Row(field, FieldDescriptions.Of(set, field)) with
            {
                IsKey = field == set.Key, IsSortable = field.IsSortable,
            });
        var navigations = set.Kind is null ? set.Navigations.Select(OfNavigation) : [];
        return new(set.Name, TypeDescriptions.Of(set), [.. rows, .. navigations])
        {
            EntityType = set.TypeName, HasCommonFields = set.Kind is not null,
        };
    }

    private static ReferenceTable OfRecord(Field field) => new(
        field.ComplexTypeName!,
        TypeDescriptions.Of(field.ComplexTypeName!),
        [.. field.Members.Select(member => Row(member, FieldDescriptions.Of(field.ComplexTypeName!, member.Name)))]);

    private static ReferenceEnum OfEnum(Type type) => new(
        type.Name,
        TypeDescriptions.Of(type.Name),
        [.. Enum.GetValues(type).Cast<Enum>().Select(member => (member.ToString(), EnumLabels.Of(member)))]);

    private static ReferenceRow Row(Field field, FieldDescription description)
    {
        var type = field.ComplexTypeName ?? field.EnumType?.Name;
        return new(field.Name, type ?? Primitive(field.Type), type is null ? null : "type-" + type, description.Text)
        {
            IsCollection = field.IsCollection, IsNullable = field.IsNullable, Unit = description.Unit,
        };
    }

    private static ReferenceRow OfNavigation(Navigation navigation) => new(
        navigation.Name, navigation.Target.TypeName, "type-" + navigation.Target.Name, TypeDescriptions.Of(navigation))
    {
        IsCollection = navigation.IsCollection, IsNullable = !navigation.IsCollection, IsNavigation = true,
    };

    private static string Primitive(FieldType type) => type switch
    {
        FieldType.Instant => "DateTimeOffset",
        _ => type.ToString(),
    };
}
