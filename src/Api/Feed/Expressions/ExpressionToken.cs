namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text as it was written; of a literal without its type and quotes.</param>
/// <param name="Position">Where it begins, from 0.</param>
/// <param name="TypeName">The type written before a quoted literal: <c>duration</c>.</param>
internal readonly record struct ExpressionToken(
    ExpressionTokenKind Kind, string Text, int Position, string? TypeName = null);

/// <summary>What a piece of an expression is.</summary>
internal enum ExpressionTokenKind
{
    /// <summary>A name, with or without a namespace, or one that begins with <c>$</c>.</summary>
    Name,

    /// <summary>A parameter alias with its <c>@</c>.</summary>
    Alias,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A literal in quotes with a type before it.</summary>
    Typed,

    /// <summary>A number, without a sign.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A GUID.</summary>
    Guid,

    /// <summary>What follows <c>$search=</c>, which is no expression.</summary>
    Search,

    /// <summary>A single character such as a parenthesis.</summary>
    Sign,

    /// <summary>After the last one.</summary>
    End,
}
