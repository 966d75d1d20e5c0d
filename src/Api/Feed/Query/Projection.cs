using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>What of each entity is written.</summary>
/// <param name="Fields">The properties, in the order asked for; null for all.</param>
/// <param name="Names">What was selected, as the context URL repeats it.</param>
/// <param name="Expansions">The navigation properties whose entities are written along.</param>
internal sealed record Projection(
    IReadOnlyList<Field>? Fields, IReadOnlyList<string> Names, IReadOnlyList<Navigation> Expansions)
{
    public static Projection All { get; } = new(null, [], []);
}
