using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Projections;

/// <summary>What of each entity is written.</summary>
internal sealed record Projection
{
    /// <summary>Every property, nothing expanded.</summary>
    public static Projection All { get; } = new();

    /// <summary>Whether every property is written; those in <see cref="Fields"/> only say how.</summary>
    public bool IsAll { get; init; } = true;

    /// <summary>The properties selected, in the order asked for.</summary>
    public IReadOnlyList<SelectedField> Fields { get; init; } = [];

    /// <summary>What was selected, as the context URL repeats it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The navigation properties selected, of which only links are written.</summary>
    public IReadOnlyList<Navigation> Links { get; init; } = [];

    /// <summary>The navigation properties whose entities, references or counts are written along.</summary>
    public IReadOnlyList<Expansion> Expansions { get; init; } = [];

    /// <summary>The values computed from each entity.</summary>
    public IReadOnlyList<ComputedMember> Computed { get; init; } = [];

    /// <summary>Whether a value is computed from some entity, here or in what is expanded.</summary>
    public bool IsComputing =>
        Computed.Count > 0 || Expansions.Any(expansion => expansion.Projection.IsComputing);

    /// <summary>
    /// Throws <see cref="FeedException"/> (400) where something other than whole properties is selected, for which a
    /// table has no column.
    /// </summary>
    public void RequireWhole()
    {
        if (Links.Count > 0 || Fields.Any(selected => selected.Shape is not null))
            throw FeedException.Invalid("$select", "A column of CSV is a whole property, without options or parts.");
    }

    /// <summary>Whether the property is written for entities that have it.</summary>
    public bool Has(Field field) => IsAll || Fields.Any(selected => selected.Field == field);
}
