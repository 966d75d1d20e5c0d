using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query;

/// <summary>A condition on one entity. Three-valued: what is neither true nor false (null) does not pass.</summary>
public abstract record FilterNode;

/// <summary>Every part holds; an empty list is true.</summary>
/// <param name="Parts">The parts.</param>
public sealed record AndNode(IReadOnlyList<FilterNode> Parts) : FilterNode;

/// <summary>One part holds; an empty list is false.</summary>
/// <param name="Parts">The parts.</param>
public sealed record OrNode(IReadOnlyList<FilterNode> Parts) : FilterNode;

/// <summary>The part does not hold; null stays null.</summary>
/// <param name="Part">The part.</param>
public sealed record NotNode(FilterNode Part) : FilterNode;

/// <summary>
/// A comparison. <c>eq</c> and <c>ne</c> treat null as a value, which equals itself; the others are false when one side
/// is null, <c>gt</c> and <c>lt</c> also when both are (OData 4.01 URL conventions, 5.1.1.1). Neither side need be a
/// constant.
/// </summary>
/// <param name="Left">The left side.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Right">The right side.</param>
public sealed record ComparisonNode(ValueNode Left, ComparisonOperator Operator, ValueNode Right) : FilterNode;

/// <summary>The value is one of a list; an empty list is false.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Values">The list, CLR values of the operand's type or null.</param>
public sealed record InNode(ValueNode Operand, IReadOnlyList<object?> Values) : FilterNode;

/// <summary>A boolean value: <c>contains(…)</c>, a boolean property, a literal.</summary>
/// <param name="Value">The value.</param>
public sealed record BooleanNode(ValueNode Value) : FilterNode;

/// <summary>Some element of a collection meets the predicate; without one, the collection is not empty.</summary>
/// <param name="Collection">The collection property.</param>
/// <param name="Variable">The number of the range variable, 1 for the outermost lambda.</param>
/// <param name="Predicate">The predicate, or null.</param>
public sealed record AnyNode(FieldNode Collection, int Variable, FilterNode? Predicate) : FilterNode;

/// <summary>Every element of a collection meets the predicate; true for an empty collection.</summary>
/// <param name="Collection">The collection property.</param>
/// <param name="Variable">The number of the range variable, 1 for the outermost lambda.</param>
/// <param name="Predicate">The predicate.</param>
public sealed record AllNode(FieldNode Collection, int Variable, FilterNode Predicate) : FilterNode;

/// <summary>
/// A related entity meets a condition on its own set: <c>Publisher/Name eq 'x'</c>, <c>Campaigns/any(…)</c>.
/// </summary>
/// <param name="Navigation">The navigation property.</param>
/// <param name="Predicate">The condition, in which variable 0 is the related entity; null when any will do.</param>
public sealed record RelatedNode(Navigation Navigation, FilterNode? Predicate) : FilterNode;

/// <summary>
/// Some related entity meets a condition, or all do, where the condition looks at other entities as well:
/// <c>Campaigns/any(c: c/StartsOn gt PublishedAt)</c>. Decided row by row, where <see cref="RelatedNode"/> is not.
/// </summary>
/// <param name="Navigation">The navigation property.</param>
/// <param name="From">The number of the entity it starts at, 0 for the entity itself.</param>
/// <param name="Variable">The number under which the condition sees the related entity.</param>
/// <param name="Predicate">The condition; null when any will do.</param>
/// <param name="IsAll">True for <c>all</c>.</param>
public sealed record RelatedLambdaNode(
    Navigation Navigation, int From, int Variable, FilterNode? Predicate, bool IsAll) : FilterNode;

/// <summary>The notice is of this kind (a type-cast segment or <c>isof</c>).</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Variable">The number of the entity, 0 for the entity itself.</param>
public sealed record KindNode(Domain.Notices.NoticeKind Kind, int Variable = 0) : FilterNode;
