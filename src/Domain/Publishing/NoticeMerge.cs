using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>
/// Brings two changes of one notice together, field by field, and in lists element by element: what only one side
/// changed is taken from it.
/// </summary>
public static class NoticeMerge
{
    /// <summary>What only the catalogue gives a notice: as the present version has it.</summary>
    private static readonly string[] s_recorded =
    [
        nameof(Notice.Id), nameof(Notice.Version), nameof(Notice.Status), nameof(Notice.UpdatedAt),
        nameof(Notice.ChangeReason), nameof(Notice.PublisherId),
    ];

    /// <summary>Merges. All three are of one kind.</summary>
    /// <param name="origin">The version both started from.</param>
    /// <param name="mine">The draft.</param>
    /// <param name="theirs">The present version.</param>
    /// <param name="fromTheirs">
    /// The keys of the conflicts in which <paramref name="theirs"/> is right; in all others it is
    /// <paramref name="mine"/>.
    /// </param>
    public static MergeResult Merge(
        Notice origin, Notice mine, Notice theirs, IReadOnlySet<string>? fromTheirs = null)
    {
        if (origin.Kind != mine.Kind || origin.Kind != theirs.Kind)
            throw new ArgumentException($"A notice keeps its kind, {origin.Kind}.", nameof(mine));
        var (start, one, other) = (NoticeParts.Of(origin), NoticeParts.Of(mine), NoticeParts.Of(theirs));
        var merge = new ValueMerge(fromTheirs ?? new HashSet<string>());
        var merged = new JsonObject { [nameof(Notice.Kind)] = origin.Kind.ToString() };
        foreach (var name in NoticeParts.Names(start, one, other))
        {
            var value = s_recorded.Contains(name)
                ? other[name]?.DeepClone()
                : MergeField(merge, name, start[name], one[name], other[name]);
            if (value is not null)
                merged[name] = value;
        }
        return new(NoticeParts.ToNotice(merged), merge.Conflicts);
    }

    private static JsonNode? MergeField(
        ValueMerge merge, string name, JsonNode? origin, JsonNode? mine, JsonNode? theirs) =>
        origin is JsonArray || mine is JsonArray || theirs is JsonArray
            ? new ListMerge(merge, name, origin as JsonArray ?? [], mine as JsonArray ?? [], theirs as JsonArray ?? [])
                .Run()
            : merge.Merge(name, name, origin, mine, theirs)?.DeepClone();
}
