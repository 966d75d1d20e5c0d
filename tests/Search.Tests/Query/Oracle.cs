using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Tests.Query;

/// <summary>What a condition means, said once more over the objects themselves.</summary>
internal static class Oracle
{
    public static bool? Holds(FilterNode node, Notice notice, object? element = null) => node switch
    {
        AndNode and => And(and.Parts.Select(part => Holds(part, notice, element))),
        OrNode or => !And(or.Parts.Select(part => !Holds(part, notice, element))),
        NotNode not => !Holds(not.Part, notice, element),
        ComparisonNode comparison => Compare(
            comparison.Operator, Value(comparison.Left, notice, element), Value(comparison.Right, notice, element)),
        InNode list => list.Values.Contains(Value(list.Operand, notice, element)),
        BooleanNode boolean => (bool?)Value(boolean.Value, notice, element),
        KindNode kind => notice.Kind == kind.Kind,
        AnyNode any => Elements(any.Collection, notice)
            .Any(item => any.Predicate is null || Holds(any.Predicate, notice, item) == true),
        AllNode all => Elements(all.Collection, notice).All(item => Holds(all.Predicate, notice, item) == true),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static bool? And(IEnumerable<bool?> parts)
    {
        var all = parts.ToList();
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    private static IEnumerable<object> Elements(FieldNode collection, Notice notice) =>
        Applies(collection.Field, notice) ? (IEnumerable<object>)collection.Field.Read(notice)! : [];

    private static object? Value(ValueNode node, Notice notice, object? element) => node switch
    {
        LiteralNode literal => literal.Value,
        ElementNode => element,
        FieldNode { Variable: 0 } field => Applies(field.Field, notice) ? field.Field.Read(notice) : null,
        FieldNode member => member.Field.Read(element!),
        FunctionNode function =>
            Call(function, [.. function.Arguments.Select(argument => Value(argument, notice, element))]),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static bool Applies(Field field, Notice notice) => field.Kind is null || field.Kind == notice.Kind;

    private static object? Call(FunctionNode function, object?[] arguments)
    {
        string Text(int argument) => (string)arguments[argument]!;
        DateTime Instant() => ((DateTimeOffset)arguments[0]!).UtcDateTime;
        if (arguments.Contains(null))
            return null;
        return function.Function switch
        {
            QueryFunction.Contains => Text(0).Contains(Text(1), StringComparison.Ordinal),
            QueryFunction.StartsWith => Text(0).StartsWith(Text(1), StringComparison.Ordinal),
            QueryFunction.EndsWith => Text(0).EndsWith(Text(1), StringComparison.Ordinal),
            QueryFunction.Length => Text(0).Length,
            QueryFunction.Year => arguments[0] is DateOnly day ? day.Year : Instant().Year,
            QueryFunction.Date => DateOnly.FromDateTime(Instant()),
            _ => throw new ArgumentOutOfRangeException(nameof(function)),
        };
    }

    private static bool Compare(ComparisonOperator comparison, object? left, object? right)
    {
        if (left is null || right is null)
            return comparison switch
            {
                ComparisonOperator.Equal or ComparisonOperator.GreaterThanOrEqual
                    or ComparisonOperator.LessThanOrEqual => left == right,
                ComparisonOperator.NotEqual => left != right,
                _ => false,
            };
        var order = left is string text
            ? string.CompareOrdinal(text, (string)right)
            : Comparer<object>.Default.Compare(left, right);
        return comparison switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.GreaterThan => order > 0,
            ComparisonOperator.GreaterThanOrEqual => order >= 0,
            ComparisonOperator.LessThan => order < 0,
            _ => order <= 0,
        };
    }
}
