using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>What an expression is looking at: one row, and the elements its lambdas have come to.</summary>
internal sealed class EvaluationScope
{
    /// <summary>How many range variables there may be, the entity among them.</summary>
    public const int MostVariables = 16;

    private object?[]? _elements;

    /// <summary>The row.</summary>
    public Row? Row { get; set; }

    /// <summary>Where properties of the entity are read in place of its row; null for the row.</summary>
    public IFieldValues? Values { get; set; }

    /// <summary>Where related entities are found; null where no expression asks for one.</summary>
    public IRelatedRows? Related { get; set; }

    /// <summary>What work beyond the reading of the row counts against; null where rows are few.</summary>
    public WorkBudget? Budget { get; set; }

    /// <summary>
    /// The element of each range variable: a plain value, the values of a record's members in their order, or the row
    /// of a related entity.
    /// </summary>
    public object?[] Elements => _elements ??= new object?[MostVariables];

    /// <summary>The row of the entity with this number.</summary>
    public Row RowOf(int variable) => variable == 0 ? Row! : (Row)Elements[variable]!;
}
