using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>A path under the service root.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Resource">The entities or the entity it leads to; null for the service document and the like.</param>
/// <param name="Property">The property of the entity, where it leads on to one.</param>
internal sealed record FeedPath(PathKind Kind, Resource? Resource = null, PropertyPath? Property = null)
{
    /// <summary>The type that <c>$all</c> or <c>$entity</c> is narrowed to, as its set; null for every type.</summary>
    public EntitySet? Narrowed { get; init; }

    /// <summary>The set the entities belong to.</summary>
    public EntitySet? Declared => Resource?.Declared;

    /// <summary>The set of the entities it ends at: another than the declared one after a type cast.</summary>
    public EntitySet? Target => Resource?.Target;

    /// <summary>The key, for one entity.</summary>
    public string? Key => Resource?.Key;
}
