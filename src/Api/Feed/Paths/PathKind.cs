namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>What a path under the service root asks for.</summary>
internal enum PathKind
{
    /// <summary>The list of sets.</summary>
    ServiceDocument,

    /// <summary><c>$metadata</c>.</summary>
    Metadata,

    /// <summary>Entities of a set.</summary>
    Collection,

    /// <summary>How many entities of a set there are.</summary>
    Count,

    /// <summary>One entity by its key.</summary>
    Entity,
}
