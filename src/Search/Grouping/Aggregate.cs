using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping;

/// <summary>One value of all instances together.</summary>
/// <param name="Column">Where it goes.</param>
/// <param name="Method">How the values become one.</param>
/// <param name="Value">What is taken of each instance; null to take what <paramref name="Items"/> says.</param>
/// <param name="Items">The items of a collection that are taken; null for a single value.</param>
/// <param name="Through">The single-valued navigation property that leads to the value, or null.</param>
public sealed record Aggregate(
    Field Column,
    AggregateMethod Method,
    ValueNode? Value = null,
    CollectionPath? Items = null,
    Navigation? Through = null);

/// <summary>
/// A path to many values of one instance: <c>Products/Category</c>, <c>HazardTypes</c>, <c>Campaigns</c>.
/// </summary>
/// <param name="Collection">The collection that the instance holds, or the keys that lead to other entities.</param>
/// <param name="Navigation">The navigation property, where the path goes to other entities.</param>
/// <param name="Property">What is taken of each item; null for the item itself.</param>
public sealed record CollectionPath(Field Collection, Navigation? Navigation, Field? Property);
