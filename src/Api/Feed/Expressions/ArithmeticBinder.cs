using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using static ConsumerSafety.Search.Query.ArithmeticOperator;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Types of arithmetic (OData 4.01 URL conventions, 5.1.1.2).</summary>
internal static class ArithmeticBinder
{
    public static Bound Bind(Binder binder, string name, Bound left, Bound right)
    {
        var @operator = name switch
        {
            "add" => Add,
            "sub" => Subtract,
            "mul" => Multiply,
            "div" => Divide,
            "divby" => DivideExactly,
            _ => Remainder,
        };
        (left, right) = (Fit(left, right), Fit(right, left));
        if (TypeOf(left, @operator, right) is not { } type)
            throw binder.Fault($"{left.TypeName} {name} {right.TypeName} means nothing.");
        if (@operator is Divide or Remainder && type != FieldType.Double && right.Literal?.Value is 0 or 0L or 0m)
            throw binder.Fault($"{name} by zero.");
        return binder.Combine([left, right], new(type),
            sides => new ArithmeticNode(sides[0], @operator, sides[1], type));
    }

    // A duration may be written without its prefix (OData protocol 4.01, 12.2.1).
    private static Bound Fit(Bound value, Bound beside) =>
        value.Literal?.Value is string text
        && beside.Type is { IsCollection: false, Type: FieldType.Instant or FieldType.Date or FieldType.Duration }
        && Instants.ParseDuration(text) is { } span
            ? value with { Value = new LiteralNode(span), Type = new(FieldType.Duration) }
            : value;

    private static FieldType? TypeOf(Bound left, ArithmeticOperator @operator, Bound right)
    {
        if (left.IsCollection || right.IsCollection)
            return null;
        // With null on a side the result is null, of whatever type the other side would give.
        var first = left.Type?.Type ?? Other(right, @operator);
        var second = right.Type?.Type ?? Other(left, @operator);
        if (TypeJoin.Promote(first, second) is { } number)
            return @operator == DivideExactly && number is FieldType.Int32 or FieldType.Int64
                ? FieldType.Decimal
                : number;
        return (first, @operator, second) switch
        {
            (FieldType.Instant, Add or Subtract, FieldType.Duration) => FieldType.Instant,
            (FieldType.Instant, Subtract, FieldType.Instant) => FieldType.Duration,
            (FieldType.Date, Add or Subtract, FieldType.Duration) => FieldType.Date,
            (FieldType.Date, Subtract, FieldType.Date) => FieldType.Duration,
            (FieldType.Duration, Add or Subtract, FieldType.Duration) => FieldType.Duration,
            (FieldType.Duration, Multiply or Divide or DivideExactly, _) when IsNumber(second) => FieldType.Duration,
            (_, Multiply, FieldType.Duration) when IsNumber(first) => FieldType.Duration,
            _ => null,
        };
    }

    private static FieldType Other(Bound known, ArithmeticOperator @operator) => known.Type?.Type switch
    {
        null => FieldType.Int32,
        FieldType.Instant or FieldType.Date when @operator == Add => FieldType.Duration,
        FieldType.Duration when @operator is Multiply or Divide or DivideExactly => FieldType.Int32,
        { } same => same,
    };

    private static bool IsNumber(FieldType type) => TypeJoin.Promote(type, type) is not null;
}
