using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>Entities that a path leads to, or one of them.</summary>
/// <param name="Declared">The set they belong to.</param>
/// <param name="Target">The set whose type they have: another than the declared one after a type cast.</param>
internal sealed record Resource(EntitySet Declared, EntitySet Target)
{
    /// <summary>The entity they are reached from, by <see cref="Navigation"/>; null for a whole set.</summary>
    public Resource? Source { get; init; }

    /// <summary>The navigation property they are reached by.</summary>
    public Navigation? Navigation { get; init; }

    /// <summary>The key of the one that is meant, or the name of a parameter alias with its <c>@</c>.</summary>
    public string? Key { get; init; }

    /// <summary>Whether <see cref="Key"/> is the name of a parameter alias.</summary>
    public bool IsKeyAlias { get; init; }

    /// <summary>The texts of <c>$filter</c> segments, all of which the entities meet.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Whether one entity is meant at most.</summary>
    public bool IsSingle => Key is not null || Navigation is { IsCollection: false };

    /// <summary>Whether a type cast narrows the declared set.</summary>
    public bool IsCast => Target != Declared;

    /// <summary>Every entity of a set.</summary>
    public static Resource Of(EntitySet set) => new(set, set);

    /// <summary>What a navigation property of this one entity leads to.</summary>
    public Resource Follow(Navigation navigation) =>
        new(navigation.Target, navigation.Target) { Source = this, Navigation = navigation };
}
