namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>What a path under the service root asks for.</summary>
internal enum PathKind
{
    /// <summary>The list of sets.</summary>
    ServiceDocument,

    /// <summary><c>$metadata</c>.</summary>
    Metadata,

    /// <summary>Entities of a set, or those a navigation property leads to.</summary>
    Collection,

    /// <summary>How many entities there are: <c>/$count</c>.</summary>
    Count,

    /// <summary>One entity.</summary>
    Entity,

    /// <summary>A property of an entity, or a part of it.</summary>
    Property,

    /// <summary>How many values a property has.</summary>
    PropertyCount,

    /// <summary>A property as plain text: <c>/$value</c>.</summary>
    RawValue,

    /// <summary>The address of one entity: <c>/$ref</c>.</summary>
    Reference,

    /// <summary>The addresses of entities: <c>/$ref</c>.</summary>
    References,

    /// <summary>The entity an address names: <c>$entity?$id=…</c>.</summary>
    EntityById,

    /// <summary>Every entity of every set: <c>$all</c>.</summary>
    All,
}
