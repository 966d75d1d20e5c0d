using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>A value whose names have been looked up, with its type and what it takes to get there.</summary>
/// <param name="Value">The value, seen from the entity it belongs to.</param>
/// <param name="Type">Its type; null for <c>null</c>.</param>
/// <param name="Origin">The entity it belongs to; null for a literal, which belongs to none.</param>
/// <param name="Literal">The literal, when it is one.</param>
internal sealed record Bound(ValueNode Value, ResultType? Type, Origin? Origin, LiteralSyntax? Literal = null)
{
    /// <summary>The literal <c>null</c>.</summary>
    public bool IsNull => Literal is { Value: null };

    public bool IsLiteral => Literal is not null;

    public bool IsText => Is(FieldType.String);

    public bool IsWhole => Is(FieldType.Int32) || Is(FieldType.Int64);

    public bool IsNumber => IsWhole || Is(FieldType.Decimal) || Is(FieldType.Double);

    public bool IsCollection => Type is { IsCollection: true };

    /// <summary>A single value of this type.</summary>
    public bool Is(FieldType type) => Type is { IsCollection: false } own && own.Type == type;

    /// <summary>How OData calls its type.</summary>
    public string TypeName => Type is { } type ? TypeNames.Of(type) : "null";

    /// <summary>
    /// The values as those of one entity: the one all belong to, or else the one from which all can be seen.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="isAnchored">True where values have to be seen from the frame's entity whatever they are of.</param>
    public static (Origin? Origin, IReadOnlyList<Bound> Values) Join(IReadOnlyList<Bound> values, bool isAnchored)
    {
        var origins = values.Select(value => value.Origin).OfType<Origin>().Distinct().ToList();
        if (origins.Count == 0)
            return (null, values);
        if (origins is [{ Variable: 0 } only] && (!isAnchored || only.Steps.Count == 0))
            return (only, values);
        return (Expressions.Origin.OfRoot(origins[0].Frame), [.. values.Select(value => value.Anchored())]);
    }

    /// <summary>The value as one of its frame's entity.</summary>
    public Bound Anchored() => Origin is null
        ? this
        : this with { Value = Origin.Anchor(Value), Origin = Expressions.Origin.OfRoot(Origin.Frame) };
}
