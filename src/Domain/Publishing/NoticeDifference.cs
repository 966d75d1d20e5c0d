using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>What two notices say differently, field by field, and for each product and test item by itself.</summary>
public static class NoticeDifference
{
    private static readonly string[] s_unsaid = [nameof(Notice.Id), nameof(Notice.Version), nameof(Notice.UpdatedAt)];

    /// <summary>
    /// Every difference in the order of the fields; none when both say the same. Number, version and the instant of
    /// recording do not count.
    /// </summary>
    public static IReadOnlyList<Difference> Between(Notice before, Notice after)
    {
        var (one, other) = (NoticeParts.Of(before), NoticeParts.Of(after));
        List<Difference> differences = [];
        if (before.Kind != after.Kind)
            differences.Add(new(nameof(Notice.Kind), null, before.Kind.ToString(), after.Kind.ToString()));
        foreach (var name in NoticeParts.Names(one, other).Except(s_unsaid))
            if (one[name] is JsonArray || other[name] is JsonArray)
                differences.AddRange(InLists(name, one[name] as JsonArray ?? [], other[name] as JsonArray ?? []));
            else if (!NoticeParts.AreSame(one[name], other[name]))
                differences.Add(
                    new(name, null, NoticeParts.ToText(one[name]), NoticeParts.ToText(other[name])));
        return differences;
    }

    private static IEnumerable<Difference> InLists(string field, JsonArray before, JsonArray after) =>
        ListAlignment.Find(before, after, field == nameof(Notice.Measures)).SelectMany(pair => InElements(
            field, pair, pair.Before is { } place ? before[place] : null,
            pair.After is { } other ? after[other] : null));

    private static IEnumerable<Difference> InElements(
        string field, (int? Before, int? After) places, JsonNode? before, JsonNode? after)
    {
        Difference At(string? part, JsonNode? one, JsonNode? other) =>
            new(field, part, NoticeParts.ToText(one), NoticeParts.ToText(other))
            {
                IndexBefore = places.Before, IndexAfter = places.After,
            };

        if (before is not JsonObject && after is not JsonObject)
            return NoticeParts.AreSame(before, after) ? [] : [At(null, before, after)];
        var (one, other) = (before as JsonObject ?? [], after as JsonObject ?? []);
        // An element without a single field is still one that came or went.
        if (one.Count == 0 && other.Count == 0 && before is null != after is null)
            return [At(null, before, after)];
        return one.Select(part => part.Key).Union(other.Select(part => part.Key))
            .Where(part => !NoticeParts.AreSame(one[part], other[part]))
            .Select(part => At(part, one[part], other[part]));
    }
}
