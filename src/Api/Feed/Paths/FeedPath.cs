using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>A path under the service root.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Declared">The set it begins with.</param>
/// <param name="Target">The set of the entities it ends at: another than the declared one after a type cast.</param>
/// <param name="Key">The key, for one entity.</param>
internal sealed record FeedPath(PathKind Kind, EntitySet? Declared = null, EntitySet? Target = null, string? Key = null)
{
    /// <summary>Whether a type cast narrows the declared set.</summary>
    public bool IsCast => Target != Declared;
}
