using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>What an expression is looking at: one row, and the elements its lambdas have come to.</summary>
internal sealed class EvaluationScope
{
    private const int MostVariables = 16;

    /// <summary>The row.</summary>
    public Row? Row { get; set; }

    /// <summary>
    /// The element of each range variable: a plain value, or the values of a record's members in their order.
    /// </summary>
    public object?[] Elements { get; } = new object?[MostVariables];
}
