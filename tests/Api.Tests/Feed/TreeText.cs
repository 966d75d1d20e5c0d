using System.Globalization;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Tests.Feed;

/// <summary>Writes a neutral tree on one line, for tables of tests.</summary>
internal static class TreeText
{
    public static string Of(FilterNode node) => node switch
    {
        AndNode and => and.Parts.Count == 0 ? "true" : $"({string.Join(" and ", and.Parts.Select(Of))})",
        OrNode or => or.Parts.Count == 0 ? "false" : $"({string.Join(" or ", or.Parts.Select(Of))})",
        NotNode not => $"not {Of(not.Part)}",
        ComparisonNode comparison => $"{Of(comparison.Left)} {Symbol(comparison.Operator)} {Of(comparison.Right)}",
        InNode list => $"{Of(list.Operand)} in [{string.Join(", ", list.Values.Select(Constant))}]",
        BooleanNode boolean => Of(boolean.Value),
        AnyNode { Predicate: null } any => $"any({Of(any.Collection)})",
        AnyNode any => $"any({Of(any.Collection)}, {any.Variable}: {Of(any.Predicate)})",
        AllNode all => $"all({Of(all.Collection)}, {all.Variable}: {Of(all.Predicate)})",
        RelatedNode { Predicate: null } related => $"related({related.Navigation.Name})",
        RelatedNode related => $"related({related.Navigation.Name}, {Of(related.Predicate)})",
        KindNode kind => kind.Variable == 0 ? $"kind({kind.Kind})" : $"kind({kind.Variable}: {kind.Kind})",
        RelatedLambdaNode lambda => $"{(lambda.IsAll ? "all" : "any")}({lambda.Navigation.Name}, {lambda.Variable}"
            + $"{(lambda.Predicate is null ? "" : $": {Of(lambda.Predicate)}")})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Of(ValueNode node) => node switch
    {
        LiteralNode literal => Constant(literal.Value),
        FieldNode { Variable: 0, Field.Kind: { } kind } field => $"{kind}.{field.Field.Name}",
        FieldNode { Variable: 0 } field => field.Field.Name,
        FieldNode field => $"{field.Variable}.{field.Field.Name}",
        ElementNode element => $"{element.Variable}",
        FunctionNode { Function: QueryFunction.MatchesPattern, Arguments: [var text, ..] } => $"Matches({Of(text)})",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        ArithmeticNode sum => $"({Of(sum.Left)} {sum.Operator} {Of(sum.Right)}):{sum.Type}",
        CastNode cast => $"cast({Of(cast.Value)}, {cast.Type.Type})",
        ConditionNode condition => $"({Of(condition.Condition)})",
        CaseNode choice => $"case({string.Join(", ", choice.Pairs.Select(pair => $"{Of(pair.When)}: {Of(pair.Then)}"))})",
        KindValueNode kind => $"as({kind.Kind}, {Of(kind.Value)})",
        CountNode count => $"count({Of(count.Collection)}"
            + $"{(count.Predicate is null ? "" : $", {count.Variable}: {Of(count.Predicate)}")})",
        RelatedValueNode related => $"{(related.Variable == 0 ? "" : $"{related.Variable}.")}{related.Navigation.Name}/"
            + Of(related.Value),
        RelatedCountNode count => $"count({count.Navigation.Name}{(count.Text is null ? "" : $" ~ {count.Text}")}"
            + $"{(count.Predicate is null ? "" : $", {count.Variable}: {Of(count.Predicate)}")})",
        FunctionNode function => $"{function.Function}({string.Join(", ", function.Arguments.Select(Of))})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool truth => truth ? "yes" : "no",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        TimeSpan span => System.Xml.XmlConvert.ToString(span),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
        Enum member => $"{member.GetType().Name}.{member}",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    private static string Symbol(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.GreaterThan => ">",
        ComparisonOperator.GreaterThanOrEqual => ">=",
        ComparisonOperator.LessThan => "<",
        _ => "<=",
    };
}
