using System.Collections.Frozen;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>The types that expressions name.</summary>
internal static class TypeNames
{
    private const string Prefix = EdmModelBuilder.Namespace + ".";

    private static readonly FrozenDictionary<string, FieldType> s_primitives = new Dictionary<string, FieldType>
    {
        ["Edm.String"] = FieldType.String,
        ["Edm.Int32"] = FieldType.Int32,
        ["Edm.Int64"] = FieldType.Int64,
        ["Edm.Decimal"] = FieldType.Decimal,
        ["Edm.Double"] = FieldType.Double,
        ["Edm.Boolean"] = FieldType.Boolean,
        ["Edm.Date"] = FieldType.Date,
        ["Edm.DateTimeOffset"] = FieldType.Instant,
        ["Edm.TimeOfDay"] = FieldType.TimeOfDay,
        ["Edm.Duration"] = FieldType.Duration,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Type> s_enums = EntitySets.All
        .SelectMany(set => set.Fields)
        .Select(field => field.EnumType)
        .OfType<Type>()
        .Distinct()
        .ToFrozenDictionary(type => Prefix + type.Name);

    /// <summary>The enumeration of this name, or null.</summary>
    public static Type? FindEnum(string name) => s_enums.GetValueOrDefault(name);

    /// <summary>A member by its name or number, or null.</summary>
    public static object? FindMember(Type type, string text) =>
        !text.Contains(',', StringComparison.Ordinal)
        && Enum.TryParse(type, text, out var value) && Enum.IsDefined(type, value!)
            ? value
            : null;

    /// <summary>The primitive type or enumeration of this name, or null.</summary>
    public static ResultType? FindValueType(string name) =>
        s_primitives.TryGetValue(name, out var type) ? new(type)
        : FindEnum(name) is { } enumType ? new(FieldType.Enum, enumType)
        : null;

    /// <summary>The set whose entities are of this type, or null.</summary>
    public static EntitySet? FindEntity(string name)
    {
        foreach (var set in EntitySets.All)
            if (name.StartsWith(Prefix, StringComparison.Ordinal) && name.AsSpan(Prefix.Length) is var own
                && own.SequenceEqual(set.TypeName))
                return set;
        return null;
    }

    /// <summary>How OData calls a type.</summary>
    public static string Of(ResultType type)
    {
        var name = type.EnumType is { } enumType
            ? Prefix + enumType.Name
            : s_primitives.FirstOrDefault(pair => pair.Value == type.Type).Key ?? type.Type.ToString();
        return type.IsCollection ? $"Collection({name})" : name;
    }
}
