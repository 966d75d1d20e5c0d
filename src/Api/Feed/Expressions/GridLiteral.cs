namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>
/// A literal laid beside the values a type can have: whole numbers, ten-thousandths, milliseconds, days. What lies
/// between two of them is not rounded but compared with the one below.
/// </summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Value">The value it is, or, <see cref="GridPlace.Between"/> two, the one below.</param>
internal readonly record struct GridLiteral(GridPlace Place, object? Value = null);

/// <summary>Where a literal lies.</summary>
internal enum GridPlace
{
    /// <summary>It is a value of the type.</summary>
    On,

    /// <summary>Between two values of the type.</summary>
    Between,

    /// <summary>Above every value of the type.</summary>
    Above,

    /// <summary>Below every value of the type.</summary>
    Below,

    /// <summary>It is not a number, and so neither equal, greater nor less.</summary>
    Nowhere,
}
