using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query;

/// <summary>A value computed from one entity, possibly null.</summary>
public abstract record ValueNode;

/// <summary>A constant: the CLR value of its <see cref="FieldType"/>, or null.</summary>
/// <param name="Value">The value.</param>
public sealed record LiteralNode(object? Value) : ValueNode;

/// <summary>
/// A property of the entity (variable 0), of the element a lambda is looking at, or of the related entity it is
/// looking at. A property that the entity's kind does not have is null.
/// </summary>
/// <param name="Field">The property.</param>
/// <param name="Variable">0 for the entity, otherwise the number of the lambda's range variable.</param>
public sealed record FieldNode(Field Field, int Variable = 0) : ValueNode;

/// <summary>The element itself that a lambda over a collection of plain values is looking at.</summary>
/// <param name="Field">The collection.</param>
/// <param name="Variable">The number of the lambda's range variable.</param>
public sealed record ElementNode(Field Field, int Variable) : ValueNode;

/// <summary>
/// How well the entity answers the text searched for, a number; the same for all where nothing is searched for. Only an
/// order can use it.
/// </summary>
public sealed record RelevanceNode : ValueNode;

/// <summary>A canonical function of OData; null where an argument is null.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record FunctionNode(QueryFunction Function, IReadOnlyList<ValueNode> Arguments) : ValueNode;

/// <summary>A collection written out.</summary>
/// <param name="Items">Its items, in order.</param>
public sealed record ListNode(IReadOnlyList<ValueNode> Items) : ValueNode;
