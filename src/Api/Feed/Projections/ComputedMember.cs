using ConsumerSafety.Api.Feed.Expressions;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Projections;

/// <summary>A value computed from each entity and written as if it were a property.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What is computed.</param>
internal sealed record ComputedMember(string Name, ComputedValue Value)
{
    /// <summary>A value that <c>$compute</c> names, ready to be written. One that is always null has no type.</summary>
    public static ComputedMember Of(ComputedProperty property) =>
        new(property.Name, new(property.Value, property.Type ?? new(FieldType.String)));
}
