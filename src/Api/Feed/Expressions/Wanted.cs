namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>
/// What a condition has to be for an entity to pass. A <c>not</c> above it changes what is wanted instead of staying
/// in the tree, so that a condition on a related entity that is missing is null and not false.
/// </summary>
internal enum Wanted
{
    /// <summary>True.</summary>
    True,

    /// <summary>False, under a <c>not</c>.</summary>
    False,

    /// <summary>False or null: one such element refutes an <c>all</c>.</summary>
    NotTrue,

    /// <summary>True or null: the same under a <c>not</c>.</summary>
    NotFalse,

    /// <summary>Whatever it is: it is part of a value, and what is null has to stay null.</summary>
    Exactly,
}
