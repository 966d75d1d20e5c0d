using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query;

/// <summary>
/// Arithmetic with numbers, days, instants and durations (OData 4.01 URL conventions, 5.1.1.2); null where a side is.
/// </summary>
/// <param name="Left">The left side.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Right">The right side.</param>
/// <param name="Type">
/// The type both numbers are promoted to before, so that two texts of the same sum give the same.
/// </param>
public sealed record ArithmeticNode(ValueNode Left, ArithmeticOperator Operator, ValueNode Right, FieldType Type)
    : ValueNode;

/// <summary>A value in another type; null where it cannot be cast (5.1.1.10.1).</summary>
/// <param name="Value">The value.</param>
/// <param name="Type">The type.</param>
public sealed record CastNode(ValueNode Value, ResultType Type) : ValueNode;

/// <summary>What a condition is, as a value: true, false or null.</summary>
/// <param name="Condition">The condition, without any <see cref="RelatedNode"/>.</param>
public sealed record ConditionNode(FilterNode Condition) : ValueNode;

/// <summary>The value of the first condition that is true; null when none is (5.1.1.12.1).</summary>
/// <param name="Pairs">The conditions and values, in order.</param>
public sealed record CaseNode(IReadOnlyList<CasePair> Pairs) : ValueNode;

/// <summary>One condition of a <see cref="CaseNode"/> and its value.</summary>
/// <param name="When">The condition, without any <see cref="RelatedNode"/>.</param>
/// <param name="Then">The value.</param>
public sealed record CasePair(FilterNode When, ValueNode Then);

/// <summary>How many elements of a collection there are that meet a condition; a whole number.</summary>
/// <param name="Collection">The collection property.</param>
/// <param name="Variable">The number of the range variable.</param>
/// <param name="Predicate">The condition, or null for all elements.</param>
public sealed record CountNode(FieldNode Collection, int Variable, FilterNode? Predicate) : ValueNode;

/// <summary>The value if the entity is of a kind, else null: a type-cast segment before a common property.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">The value.</param>
/// <param name="Variable">The number of the entity.</param>
public sealed record KindValueNode(NoticeKind Kind, ValueNode Value, int Variable = 0) : ValueNode;

/// <summary>
/// A value of the entity a single-valued navigation property leads to, <c>Publisher/Name</c>; null where there is none.
/// </summary>
/// <param name="Navigation">The navigation property.</param>
/// <param name="Value">The value, in which variable 0 is the related entity and no other variable stands.</param>
/// <param name="Variable">The number of the entity it starts at.</param>
public sealed record RelatedValueNode(Navigation Navigation, ValueNode Value, int Variable = 0) : ValueNode;

/// <summary>How many related entities there are that meet a condition; a whole number.</summary>
/// <param name="Navigation">The navigation property.</param>
/// <param name="From">The number of the entity it starts at.</param>
/// <param name="Variable">The number under which the condition sees the related entity.</param>
/// <param name="Predicate">The condition, without any <see cref="RelatedNode"/>; null for all.</param>
/// <param name="Text">What they are searched for as well; null for nothing.</param>
public sealed record RelatedCountNode(
    Navigation Navigation, int From, int Variable, FilterNode? Predicate, TextNode? Text = null) : ValueNode;
