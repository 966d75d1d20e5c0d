using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Microsoft.OData.UriParser;
using static ConsumerSafety.Search.Query.ComparisonOperator;
using InNode = ConsumerSafety.Search.Query.InNode;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>
/// Makes comparisons of operands: constants to the right, literals in the values of the property's type.
/// </summary>
internal static class ComparisonTranslator
{
    private static readonly FilterNode s_true = new AndNode([]);
    private static readonly FilterNode s_false = new OrNode([]);

    public static Leaf Compare(Operand left, ComparisonOperator @operator, Operand right)
    {
        if (left.IsLiteral && !right.IsLiteral)
            (left, @operator, right) = (right, Mirror(@operator), left);
        var origin = OperandTranslator.Join([left, right]);
        var condition = right is { Literal: { Value: not null } literal, IsLiteral: true } && left.Type is { } type
            ? CompareWithLiteral(left, type, @operator, literal)
            : CompareValues(left, @operator, right);
        return new(condition, origin, WhenNull(@operator, right.IsNull || right.Origin is not null));
    }

    /// <summary>The value is one of the literals; those that no value of its type can equal are left out.</summary>
    public static Leaf In(Operand operand, IEnumerable<ConstantNode> literals)
    {
        var values = new List<object?>();
        foreach (var literal in literals)
            if (literal.Value is null)
                values.Add(null);
            else if (Read(operand, literal) is { Place: GridPlace.On } read)
                values.Add(read.Value);
        return new(new InNode(operand.Value, values), operand.Origin, values.Contains(null));
    }

    public static ComparisonOperator? Find(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => Equal,
        BinaryOperatorKind.NotEqual => NotEqual,
        BinaryOperatorKind.GreaterThan => GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => GreaterThanOrEqual,
        BinaryOperatorKind.LessThan => LessThan,
        BinaryOperatorKind.LessThanOrEqual => LessThanOrEqual,
        _ => null,
    };

    private static FilterNode CompareWithLiteral(
        Operand left, FieldType type, ComparisonOperator @operator, ConstantNode literal)
    {
        var (place, value) = Read(left with { Type = type }, literal);
        var isNotNull = new ComparisonNode(left.Value, NotEqual, new LiteralNode(null));
        return (place, @operator) switch
        {
            (GridPlace.On, _) => new ComparisonNode(left.Value, @operator, new LiteralNode(value)),
            (_, Equal) => s_false,
            (_, NotEqual) => s_true,
            (GridPlace.Between, GreaterThan or GreaterThanOrEqual) =>
                new ComparisonNode(left.Value, GreaterThan, new LiteralNode(value)),
            (GridPlace.Between, _) => new ComparisonNode(left.Value, LessThanOrEqual, new LiteralNode(value)),
            (GridPlace.Above, LessThan or LessThanOrEqual) => isNotNull,
            (GridPlace.Below, GreaterThan or GreaterThanOrEqual) => isNotNull,
            _ => s_false,
        };
    }

    private static ComparisonNode CompareValues(Operand left, ComparisonOperator @operator, Operand right)
    {
        if (left.Type is { } first && right.Type is { } second && first != second
            && !(IsNumber(first) && IsNumber(second)))
            throw FeedException.Unsupported(
                "$filter", $"Comparing {first} with {second} is not supported by this service.");
        return new(left.Value, @operator, right.Value);
    }

    private static GridLiteral Read(Operand operand, ConstantNode literal) =>
        LiteralReader.Read(literal, operand.Type!.Value, EnumTypeOf(operand.Value));

    private static Type? EnumTypeOf(ValueNode value) => value switch
    {
        FieldNode { Field.EnumType: var type } => type,
        ElementNode { Field.EnumType: var type } => type,
        _ => null,
    };

    private static bool IsNumber(FieldType type) =>
        type is FieldType.Int32 or FieldType.Int64 or FieldType.Decimal or FieldType.Double;

    private static bool WhenNull(ComparisonOperator @operator, bool isOtherNull) => @operator switch
    {
        Equal => isOtherNull,
        NotEqual => !isOtherNull,
        _ => false,
    };

    private static ComparisonOperator Mirror(ComparisonOperator @operator) => @operator switch
    {
        GreaterThan => LessThan,
        GreaterThanOrEqual => LessThanOrEqual,
        LessThan => GreaterThan,
        LessThanOrEqual => GreaterThanOrEqual,
        _ => @operator,
    };
}
