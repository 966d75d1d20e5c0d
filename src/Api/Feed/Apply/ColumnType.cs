using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>The type of a value that a column is to hold.</summary>
/// <param name="Type">The type.</param>
/// <param name="EnumType">The enumeration, for <see cref="FieldType.Enum"/>.</param>
internal readonly record struct ColumnType(FieldType Type, Type? EnumType = null)
{
    public bool IsNumber => Type is FieldType.Int32 or FieldType.Int64 or FieldType.Decimal or FieldType.Double;

    public static ColumnType Of(Field field) => new(field.Type, field.EnumType);

    public Field ToColumn(string name, int place) => Field.ForColumn(name, Type, EnumType, place);
}
