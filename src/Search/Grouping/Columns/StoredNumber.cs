using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>What the numbers of a column stand for.</summary>
internal static class StoredNumber
{
    public static object Decode(Field field, long number) =>
        field.Type == FieldType.Double ? WholeColumn.Decode(number) : FieldCodec.Decode(field, number);
}
