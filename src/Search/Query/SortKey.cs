using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query;

/// <summary>One key of an order. Null comes before every value ascending, after every value descending.</summary>
/// <param name="Value">What is compared: a property, the relevance, or anything computed from an entity.</param>
/// <param name="IsDescending">True for greatest first.</param>
public sealed record SortKey(ValueNode Value, bool IsDescending = false)
{
    /// <summary>The most relevant to the text searched for first.</summary>
    public static SortKey Relevance { get; } = new(new RelevanceNode(), IsDescending: true);

    /// <summary>The property it orders by, when it is one of the entity itself; else null.</summary>
    public Field? Field => Value is FieldNode { Variable: 0 } property ? property.Field : null;

    /// <summary>True when the index knows its order; false when it has to be computed for every entity.</summary>
    public bool IsIndexed => Value is RelevanceNode || Field?.IsSortable == true;

    /// <summary>An order by a property of the entity.</summary>
    public static SortKey By(Field field, bool isDescending = false) => new(new FieldNode(field), isDescending);
}
