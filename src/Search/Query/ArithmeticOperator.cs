namespace ConsumerSafety.Search.Query;

/// <summary>The arithmetic operators (OData 4.01 URL conventions, 5.1.1.2).</summary>
public enum ArithmeticOperator
{
    /// <summary>add: numbers, durations, a duration to a day or an instant.</summary>
    Add,

    /// <summary>sub: numbers, durations, a duration from a day or an instant, two days, two instants.</summary>
    Subtract,

    /// <summary>mul: numbers, or a duration and a number.</summary>
    Multiply,

    /// <summary>div: of whole numbers a whole number, rounded towards zero; a duration by a number.</summary>
    Divide,

    /// <summary>divby: never rounds to whole numbers; by zero gives INF, -INF or NaN.</summary>
    DivideExactly,

    /// <summary>mod: the remainder, with the sign of the left side.</summary>
    Remainder,
}
