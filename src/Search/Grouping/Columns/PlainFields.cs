using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>Which properties a value is computed of.</summary>
internal static class PlainFields
{
    /// <summary>The properties, when these are all that is needed; null when the whole row is.</summary>
    public static IReadOnlyList<Field>? Of(ValueNode value)
    {
        var fields = new List<Field>();
        return Add(value, fields) ? fields : null;
    }

    /// <summary>Whether a condition needs nothing but single properties.</summary>
    public static bool Suffice(FilterNode condition) => Add(condition, []);

    private static bool Add(ValueNode value, List<Field> fields)
    {
        switch (value)
        {
            case LiteralNode:
                return true;
            case FieldNode { Variable: 0, Field: { IsCollection: false } field }:
                if (!fields.Contains(field))
                    fields.Add(field);
                return true;
            case FunctionNode function:
                return function.Arguments.All(argument => Add(argument, fields));
            case ArithmeticNode arithmetic:
                return Add(arithmetic.Left, fields) && Add(arithmetic.Right, fields);
            case CastNode cast:
                return Add(cast.Value, fields);
            case ListNode list:
                return list.Items.All(item => Add(item, fields));
            case CaseNode choice:
                return choice.Pairs.All(pair => Add(pair.When, fields) && Add(pair.Then, fields));
            case ConditionNode condition:
                return Add(condition.Condition, fields);
            default:
                return false;
        }
    }

    private static bool Add(FilterNode condition, List<Field> fields) => condition switch
    {
        AndNode and => and.Parts.All(part => Add(part, fields)),
        OrNode or => or.Parts.All(part => Add(part, fields)),
        NotNode not => Add(not.Part, fields),
        ComparisonNode comparison => Add(comparison.Left, fields) && Add(comparison.Right, fields),
        InNode list => Add(list.Operand, fields),
        BooleanNode boolean => Add(boolean.Value, fields),
        _ => false,
    };
}
