using System.Text.Json.Nodes;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>Decides between two changes of one value, and notes where it could not.</summary>
internal sealed class ValueMerge(IReadOnlySet<string> fromTheirs)
{
    private readonly List<MergeConflict> _conflicts = [];

    /// <summary>What both sides changed, each in its own way.</summary>
    public IReadOnlyList<MergeConflict> Conflicts => _conflicts;

    /// <summary>The value that stands; one of the three, not to be changed.</summary>
    public JsonNode? Merge(string key, string path, JsonNode? origin, JsonNode? mine, JsonNode? theirs)
    {
        if (NoticeParts.AreSame(mine, theirs) || NoticeParts.AreSame(origin, theirs))
            return mine;
        if (NoticeParts.AreSame(origin, mine))
            return theirs;
        _conflicts.Add(new(
            key, path, NoticeParts.ToText(origin), NoticeParts.ToText(mine), NoticeParts.ToText(theirs)));
        return fromTheirs.Contains(key) ? theirs : mine;
    }

    /// <summary>The fields of an element that both sides kept.</summary>
    public JsonObject MergeParts(string key, string path, JsonObject origin, JsonObject mine, JsonObject theirs)
    {
        var merged = new JsonObject();
        foreach (var part in mine.Select(part => part.Key).Union(theirs.Select(part => part.Key)))
            if (Merge($"{key}/{part}", $"{path}.{part}", origin[part], mine[part], theirs[part]) is { } value)
                merged[part] = value.DeepClone();
        return merged;
    }
}
