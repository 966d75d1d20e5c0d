using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>The one type of several values, numbers promoted (OData 4.01 URL conventions, 5.1.1.18).</summary>
internal static class TypeJoin
{
    private static readonly FieldType[] s_numbers =
        [FieldType.Int32, FieldType.Int64, FieldType.Decimal, FieldType.Double];

    /// <summary>The type of all; null where they have none in common or all are null.</summary>
    public static ResultType? Of(IReadOnlyList<ResultType?> types)
    {
        ResultType? joined = null;
        foreach (var type in types.OfType<ResultType>())
        {
            if (joined is null || joined == type)
                joined = type;
            else if (Promote(joined.Value, type) is { } promoted)
                joined = promoted;
            else
                return null;
        }
        return joined;
    }

    /// <summary>The wider of two types of numbers; null where one is none.</summary>
    public static FieldType? Promote(FieldType left, FieldType right)
    {
        var (first, second) = (Array.IndexOf(s_numbers, left), Array.IndexOf(s_numbers, right));
        return first < 0 || second < 0 ? null : s_numbers[Math.Max(first, second)];
    }

    /// <summary>The value in the type of its fellows.</summary>
    public static ValueNode Promote(Bound value, ResultType? type) =>
        type is { } wanted && value.Type is { } own && own != wanted ? new CastNode(value.Value, wanted) : value.Value;

    private static ResultType? Promote(ResultType left, ResultType right) =>
        left.IsCollection == right.IsCollection && Promote(left.Type, right.Type) is { } type
            ? left with { Type = type }
            : null;
}
