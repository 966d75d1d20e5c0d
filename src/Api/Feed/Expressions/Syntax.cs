namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>An expression as it was written, its names and types not looked up yet.</summary>
internal abstract record Syntax;

/// <summary>A literal.</summary>
/// <param name="Value">
/// What it is by itself: null, a <see cref="bool"/>, <see cref="string"/>, <see cref="int"/>, <see cref="long"/>,
/// <see cref="decimal"/>, <see cref="double"/>, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> (UTC),
/// <see cref="TimeOnly"/>, <see cref="TimeSpan"/>, <see cref="Guid"/>, a member of an enumeration.
/// </param>
/// <param name="Text">A number as it was written, for nothing of it to be lost.</param>
internal sealed record LiteralSyntax(object? Value, string Text = "") : Syntax;

/// <summary>A name; after a slash when there is something before it.</summary>
/// <param name="Source">What stands before the slash, or null.</param>
/// <param name="Name">The name of a property, a navigation property, a variable or, with its namespace, a type.</param>
internal sealed record NameSyntax(Syntax? Source, string Name) : Syntax;

/// <summary>A parameter alias.</summary>
/// <param name="Name">Its name with its <c>@</c>.</param>
internal sealed record AliasSyntax(string Name) : Syntax;

/// <summary>A call of a function.</summary>
/// <param name="Name">The name as it was written.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record CallSyntax(string Name, IReadOnlyList<Syntax> Arguments) : Syntax;

/// <summary>A choice.</summary>
/// <param name="Pairs">Conditions and values.</param>
internal sealed record CaseSyntax(IReadOnlyList<(Syntax When, Syntax Then)> Pairs) : Syntax;

/// <summary>A collection written out.</summary>
/// <param name="Items">The items.</param>
internal sealed record ListSyntax(IReadOnlyList<Syntax> Items) : Syntax;

/// <summary>An operator before an operand: <c>-</c> or <c>not</c>.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">The operand.</param>
internal sealed record UnarySyntax(string Operator, Syntax Operand) : Syntax;

/// <summary>An operator between two operands.</summary>
/// <param name="Operator">The operator in lower case.</param>
/// <param name="Left">The left operand.</param>
/// <param name="Right">The right operand.</param>
internal sealed record BinarySyntax(string Operator, Syntax Left, Syntax Right) : Syntax;

/// <summary>Operands joined by <c>and</c>, or by <c>or</c>.</summary>
/// <param name="IsAnd">True for <c>and</c>.</param>
/// <param name="Parts">Two operands or more.</param>
internal sealed record ChainSyntax(bool IsAnd, IReadOnlyList<Syntax> Parts) : Syntax;

/// <summary><c>any</c> or <c>all</c>.</summary>
/// <param name="Source">The collection.</param>
/// <param name="IsAll">True for <c>all</c>.</param>
/// <param name="Variable">The range variable; null for <c>any()</c>.</param>
/// <param name="Body">The condition; null for <c>any()</c>.</param>
internal sealed record LambdaSyntax(Syntax Source, bool IsAll, string? Variable, Syntax? Body) : Syntax;

/// <summary><c>/$count</c>.</summary>
/// <param name="Source">The collection.</param>
/// <param name="Filter">The condition in parentheses after it, or null.</param>
/// <param name="Search">What is searched for there, as it was written, or null.</param>
internal sealed record CountSyntax(Syntax Source, Syntax? Filter, string? Search = null) : Syntax;
