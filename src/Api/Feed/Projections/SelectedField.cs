using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Projections;

/// <summary>A property that is selected.</summary>
/// <param name="Field">The property.</param>
/// <param name="Shape">What of its value is written; null for all of it.</param>
internal sealed record SelectedField(Field Field, ElementShape? Shape = null);

/// <summary>What of a collection of values or records is written.</summary>
/// <param name="Members">The members of each record, in their order; null for all.</param>
/// <param name="Query">Which elements, in which order; null for all as they are.</param>
/// <param name="WithCount">Whether the number of elements is written before.</param>
internal sealed record ElementShape(
    IReadOnlyList<Field>? Members = null, ElementQuery? Query = null, bool WithCount = false);
