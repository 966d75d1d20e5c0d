namespace ConsumerSafety.Search.Query;

/// <summary>How two values are compared.</summary>
public enum ComparisonOperator
{
    /// <summary>eq: equal; null equals null.</summary>
    Equal,

    /// <summary>ne: not equal.</summary>
    NotEqual,

    /// <summary>gt: greater.</summary>
    GreaterThan,

    /// <summary>ge: greater or equal.</summary>
    GreaterThanOrEqual,

    /// <summary>lt: less.</summary>
    LessThan,

    /// <summary>le: less or equal.</summary>
    LessThanOrEqual,
}
