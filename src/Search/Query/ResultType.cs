using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query;

/// <summary>The type of a computed value.</summary>
/// <param name="Type">The type, or that of each item of a collection.</param>
/// <param name="EnumType">The enumeration, for <see cref="FieldType.Enum"/>.</param>
/// <param name="IsCollection">True for a collection.</param>
public readonly record struct ResultType(FieldType Type, Type? EnumType = null, bool IsCollection = false)
{
    /// <summary>The type of a property.</summary>
    public static ResultType Of(Field field) => new(field.Type, field.EnumType, field.IsCollection);
}
