using System.Globalization;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>
/// Brings two changes of one list together. What a side removed is removed, what it added stands after the element it
/// was added after, and what both added alike stands there once.
/// </summary>
internal sealed class ListMerge
{
    private readonly ValueMerge _values;
    private readonly string _field;
    private readonly JsonArray _origin;
    private readonly Side _mine;
    private readonly Side _theirs;
    private readonly JsonArray _merged = [];

    public ListMerge(ValueMerge values, string field, JsonArray origin, JsonArray mine, JsonArray theirs)
    {
        (_values, _field, _origin) = (values, field, origin);
        var pairsTexts = field == nameof(Notice.Measures);
        _mine = new(origin, mine, pairsTexts);
        _theirs = new(origin, theirs, pairsTexts);
        foreach (var element in _mine.Added.SelectMany(slot => slot))
            _theirs.Forget(element);
    }

    /// <summary>The merged list.</summary>
    public JsonArray Run()
    {
        AddNew(0);
        for (var i = 0; i < _origin.Count; i++)
        {
            MergeElement(i);
            AddNew(i + 1);
        }
        return _merged;
    }

    private void AddNew(int slot)
    {
        foreach (var element in _mine.Added[slot].Concat(_theirs.Added[slot]))
            _merged.Add(element?.DeepClone());
    }

    private void MergeElement(int i)
    {
        var (origin, mine, theirs) = (_origin[i], _mine.Kept[i], _theirs.Kept[i]);
        if (mine is null && theirs is null)
            return;
        var key = string.Create(CultureInfo.InvariantCulture, $"{_field}/{i}");
        var path = string.Create(CultureInfo.InvariantCulture, $"{_field}[{_merged.Count}]");
        if (origin is JsonObject start && mine is JsonObject one && theirs is JsonObject other)
            _merged.Add(_values.MergeParts(key, path, start, one, other));
        else if (_values.Merge(key, mine is null ? _field : path, origin, mine, theirs) is { } element)
            _merged.Add(element.DeepClone());
    }

    /// <summary>What one side made of the list.</summary>
    private sealed class Side
    {
        public Side(JsonArray origin, JsonArray changed, bool pairsTexts)
        {
            Kept = new JsonNode?[origin.Count];
            Added = [.. Enumerable.Range(0, origin.Count + 1).Select(_ => new List<JsonNode?>())];
            var slot = 0;
            foreach (var (before, after) in ListAlignment.Find(origin, changed, pairsTexts))
                if (before is { } place)
                {
                    Kept[place] = after is { } kept ? changed[kept] : null;
                    slot = place + 1;
                }
                else
                {
                    Added[slot].Add(changed[after!.Value]);
                }
        }

        /// <summary>What has become of each element; null for those that were removed.</summary>
        public JsonNode?[] Kept { get; }

        /// <summary>What was added before the first element, after the first, and so on.</summary>
        public List<JsonNode?>[] Added { get; }

        /// <summary>Leaves out one added element that is the same.</summary>
        public void Forget(JsonNode? element)
        {
            foreach (var slot in Added)
                if (slot.FindIndex(added => NoticeParts.AreSame(added, element)) is var place and >= 0)
                {
                    slot.RemoveAt(place);
                    return;
                }
        }
    }
}
