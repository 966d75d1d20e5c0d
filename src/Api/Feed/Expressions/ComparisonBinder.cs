using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using static ConsumerSafety.Search.Query.ComparisonOperator;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>
/// Makes comparisons: constants to the right, literals in the values of the type they are compared with.
/// </summary>
internal static class ComparisonBinder
{
    private static readonly FilterNode s_true = new AndNode([]);
    private static readonly FilterNode s_false = new OrNode([]);

    public static Leaf Bind(Binder binder, Bound left, ComparisonOperator @operator, Bound right)
    {
        if (left.IsLiteral && !right.IsLiteral)
            (left, @operator, right) = (right, Mirror(@operator), left);
        var (origin, sides) = binder.Join(left, right);
        (left, right) = (sides[0], sides[1]);
        CheckTypes(binder, left, @operator, right);
        var condition = right is { IsLiteral: true, IsNull: false } && left is { Type: { } type, IsLiteral: false }
            ? WithLiteral(binder, left, type, @operator, right.Literal!)
            : new ComparisonNode(left.Value, @operator, right.Value);
        return new(condition, origin, WhenNull(@operator, right.IsNull || right.Origin is not null));
    }

    /// <summary>The value is one of the literals; those that no value of its type can equal are left out.</summary>
    public static Leaf In(Binder binder, Bound operand, IReadOnlyList<Bound> literals)
    {
        var values = new List<object?>();
        foreach (var literal in literals)
            if (literal.IsNull)
                values.Add(null);
            else if (operand.Type is { } type && Fit(binder, operand, type, literal.Literal!) is
                { Place: GridPlace.On } fit)
                values.Add(fit.Value);
        return new(new InNode(operand.Value, values), operand.Origin, values.Contains(null));
    }

    public static ComparisonOperator? Find(string @operator) => @operator switch
    {
        "eq" => Equal,
        "ne" => NotEqual,
        "gt" => GreaterThan,
        "ge" => GreaterThanOrEqual,
        "lt" => LessThan,
        "le" => LessThanOrEqual,
        _ => null,
    };

    private static FilterNode WithLiteral(
        Binder binder, Bound left, ResultType type, ComparisonOperator @operator, LiteralSyntax literal)
    {
        var (place, value) = Fit(binder, left, type, literal);
        var isNotNull = new ComparisonNode(left.Value, NotEqual, new LiteralNode(null));
        return (place, @operator) switch
        {
            (GridPlace.On, _) => new ComparisonNode(left.Value, @operator, new LiteralNode(value)),
            (GridPlace.Above or GridPlace.Below, _) when type.Type is FieldType.Double or FieldType.Decimal
                && !IsStored(left) => new ComparisonNode(left.Value, @operator, new LiteralNode(literal.Value)),
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

    private static GridLiteral Fit(Binder binder, Bound left, ResultType type, LiteralSyntax literal)
    {
        if (!type.IsCollection && LiteralFit.Read(literal, type, IsStored(left)) is { } fit)
            return fit;
        throw type is { Type: FieldType.Enum, EnumType: { } members } && literal.Value is string
            ? binder.Fault($"{literal.Value} is not one of {string.Join(", ", Enum.GetNames(members))}.")
            : binder.Fault($"{TypeNames.Of(type)} does not compare with {literal.Value ?? "null"}.");
    }

    private static bool IsStored(Bound value) => value.Value is FieldNode or ElementNode or RelatedValueNode
        or KindValueNode { Value: FieldNode };

    private static void CheckTypes(Binder binder, Bound left, ComparisonOperator @operator, Bound right)
    {
        if ((left.IsCollection || right.IsCollection) && @operator is not (Equal or NotEqual))
            throw binder.Fault("Collections compare with eq and ne only.");
        if (right is { IsLiteral: true } && !left.IsLiteral && !left.IsCollection)
            return; // the literal is fitted to the type
        if (left.Type is { } first && right.Type is { } second && TypeJoin.Of([first, second]) is null)
            throw binder.Fault($"{left.TypeName} does not compare with {right.TypeName}.");
    }

    // A value of a missing entity is null; so is every other value of that entity.
    private static bool WhenNull(ComparisonOperator @operator, bool isOtherNull) => @operator switch
    {
        NotEqual => !isOtherNull,
        GreaterThan or LessThan => false,
        _ => isOtherNull,
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
