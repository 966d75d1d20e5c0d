using System.Globalization;
using ConsumerSafety.Search.Fields;
using static ConsumerSafety.Search.Query.ArithmeticOperator;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>
/// Arithmetic (OData 4.01 URL conventions, 5.1.1.2): exact for whole and decimal numbers. What does not fit the type,
/// and a division by zero outside floating point, fails.
/// </summary>
internal static class ArithmeticEvaluator
{
    public static Value Prepare(ArithmeticNode node)
    {
        var (left, right) = (ValueEvaluator.Prepare(node.Left), ValueEvaluator.Prepare(node.Right));
        var (@operator, type) = (node.Operator, node.Type);
        return scope => left(scope) is { } a && right(scope) is { } b ? Compute(a, @operator, b, type) : null;
    }

    private static object Compute(object left, ArithmeticOperator @operator, object right, FieldType type)
    {
        try
        {
            return (left, right) switch
            {
                (TimeSpan or DateOnly or DateTimeOffset, _) or (_, TimeSpan) =>
                    TimeArithmetic.Compute(left, @operator, right),
                _ => Numbers(left, @operator, right, type),
            };
        }
        catch (OverflowException)
        {
            throw new EvaluationFailedException($"The result of {Name(@operator)} is too large for its type.");
        }
        catch (DivideByZeroException)
        {
            throw new EvaluationFailedException($"{Name(@operator)} by zero.");
        }
    }

    private static object Numbers(object left, ArithmeticOperator @operator, object right, FieldType type)
    {
        if (left is double || right is double || type == FieldType.Double)
            return Doubles(ToDouble(left), @operator, ToDouble(right));
        if (type == FieldType.Decimal || @operator == DivideExactly)
            return Decimals(ToDecimal(left), @operator, ToDecimal(right));
        var whole = Wholes(ToInt64(left), @operator, ToInt64(right));
        return type == FieldType.Int32 ? checked((int)whole) : whole;
    }

    private static long Wholes(long left, ArithmeticOperator @operator, long right) => @operator switch
    {
        Add => checked(left + right),
        Subtract => checked(left - right),
        Multiply => checked(left * right),
        Divide => checked(left / right),
        _ => right == -1 ? 0 : left % right, // the processor itself trips over the smallest number mod -1
    };

    // Positive divby zero is INF, which no decimal of .NET is; it compares and is written as the double it is.
    private static object Decimals(decimal left, ArithmeticOperator @operator, decimal right) => @operator switch
    {
        Add => left + right,
        Subtract => left - right,
        Multiply => left * right,
        Divide => left / right,
        DivideExactly => right == 0 ? Math.Sign(left) / 0.0 : left / right,
        _ => left % right,
    };

    private static double Doubles(double left, ArithmeticOperator @operator, double right) => @operator switch
    {
        Add => left + right,
        Subtract => left - right,
        Multiply => left * right,
        Divide or DivideExactly => left / right,
        _ => right == 0 ? throw new DivideByZeroException() : left % right,
    };

    private static string Name(ArithmeticOperator @operator) => @operator switch
    {
        Add => "add",
        Subtract => "sub",
        Multiply => "mul",
        Divide => "div",
        DivideExactly => "divby",
        _ => "mod",
    };

    private static double ToDouble(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static decimal ToDecimal(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static long ToInt64(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
