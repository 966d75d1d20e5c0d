using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Microsoft.OData.UriParser;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>A value of a filter with what it takes to get there.</summary>
/// <param name="Value">The value, seen from the entity it belongs to.</param>
/// <param name="Type">Its type; null for the literal <c>null</c>.</param>
/// <param name="Origin">The entity it belongs to; null for a literal, which belongs to none.</param>
/// <param name="Literal">The literal as it was parsed, when it is one.</param>
internal sealed record Operand(ValueNode Value, FieldType? Type, Origin? Origin, ConstantNode? Literal = null)
{
    public bool IsLiteral => Literal is not null;

    public bool IsNull => Literal is { Value: null };
}
