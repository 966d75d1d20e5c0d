namespace ConsumerSafety.Search.Grouping;

/// <summary>How values become one (OData Data Aggregation 4.0, 3.2.1.3). Null is never among the values.</summary>
public enum AggregateMethod
{
    /// <summary>How many instances there are.</summary>
    Count,

    /// <summary>The sum; null of no values.</summary>
    Sum,

    /// <summary>The least value; null of no values.</summary>
    Min,

    /// <summary>The greatest value; null of no values.</summary>
    Max,

    /// <summary>The sum divided by the number of values; null of no values.</summary>
    Average,

    /// <summary>How many different values there are.</summary>
    CountDistinct,
}
