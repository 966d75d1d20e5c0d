using System.Text.Json.Nodes;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>
/// Which element of one list is which of another, in the order of both. Elements that are the same and stand there once
/// are anchors (Bram Cohen's patience diff); between anchors, elements that share much are taken as changed.
/// </summary>
internal sealed class ListAlignment
{
    private readonly JsonNode?[] _before;
    private readonly JsonNode?[] _after;
    private readonly string[] _beforeKeys;
    private readonly string[] _afterKeys;
    private readonly bool _pairsTexts;
    private readonly List<(int? Before, int? After)> _pairs = [];

    private ListAlignment(JsonArray before, JsonArray after, bool pairsTexts)
    {
        (_before, _after, _pairsTexts) = ([.. before], [.. after], pairsTexts);
        _beforeKeys = [.. _before.Select(Key)];
        _afterKeys = [.. _after.Select(Key)];
    }

    /// <summary>
    /// Pairs of places, both orders kept; one side is null for what was added or removed. Every place stands in exactly
    /// one pair.
    /// </summary>
    /// <param name="before">The one list.</param>
    /// <param name="after">The other.</param>
    /// <param name="pairsTexts">Whether texts in the same place count as changed, not as removed and added.</param>
    public static IReadOnlyList<(int? Before, int? After)> Find(JsonArray before, JsonArray after, bool pairsTexts)
    {
        var alignment = new ListAlignment(before, after, pairsTexts);
        alignment.Align(0, before.Count, 0, after.Count);
        return alignment._pairs;
    }

    private static string Key(JsonNode? element) => element?.ToJsonString() ?? "null";

    private void Align(int from, int to, int afterFrom, int afterTo)
    {
        while (from < to && afterFrom < afterTo && _beforeKeys[from] == _afterKeys[afterFrom])
            _pairs.Add((from++, afterFrom++));
        var same = 0;
        while (to - same > from && afterTo - same > afterFrom
            && _beforeKeys[to - same - 1] == _afterKeys[afterTo - same - 1])
            same++;
        AlignMiddle(from, to - same, afterFrom, afterTo - same);
        for (var i = same; i > 0; i--)
            _pairs.Add((to - i, afterTo - i));
    }

    private void AlignMiddle(int from, int to, int afterFrom, int afterTo)
    {
        var anchors = LongestRising(FindUnique(from, to, afterFrom, afterTo));
        if (anchors.Count == 0)
        {
            PairChanged(from, to, afterFrom, afterTo);
            return;
        }
        foreach (var (before, after) in anchors)
        {
            Align(from, before, afterFrom, after);
            _pairs.Add((before, after));
            (from, afterFrom) = (before + 1, after + 1);
        }
        Align(from, to, afterFrom, afterTo);
    }

    private List<(int Before, int After)> FindUnique(int from, int to, int afterFrom, int afterTo)
    {
        var there = Places(_beforeKeys, from, to);
        var here = Places(_afterKeys, afterFrom, afterTo);
        return
        [
            .. there.Where(place => place.Value >= 0 && here.GetValueOrDefault(place.Key, -1) >= 0)
                .Select(place => (place.Value, here[place.Key]))
                .OrderBy(pair => pair.Value),
        ];
    }

    // The place of what stands there once; -1 for what stands there more often.
    private static Dictionary<string, int> Places(string[] keys, int from, int to)
    {
        Dictionary<string, int> places = [];
        for (var i = from; i < to; i++)
            places[keys[i]] = places.ContainsKey(keys[i]) ? -1 : i;
        return places;
    }

    // The longest run of pairs that rises on both sides, by binary search over the ends of shorter runs.
    private static List<(int Before, int After)> LongestRising(List<(int Before, int After)> pairs)
    {
        List<int> ends = [];
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var place = FirstAfter(pairs, ends, pairs[i].After);
            previous[i] = place == 0 ? -1 : ends[place - 1];
            if (place == ends.Count)
                ends.Add(i);
            else
                ends[place] = i;
        }
        List<(int, int)> run = [];
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i])
            run.Add(pairs[i]);
        run.Reverse();
        return run;
    }

    private static int FirstAfter(List<(int Before, int After)> pairs, List<int> ends, int after)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs[ends[middle]].After > after ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    private void PairChanged(int from, int to, int afterFrom, int afterTo)
    {
        var isOneToOne = to - from == afterTo - afterFrom;
        for (; from < to; from++)
        {
            var partner = afterFrom;
            while (partner < afterTo && !AreAkin(_before[from], _after[partner], isOneToOne))
                partner = isOneToOne ? afterTo : partner + 1;
            if (partner >= afterTo)
            {
                _pairs.Add((from, null));
                continue;
            }
            while (afterFrom < partner)
                _pairs.Add((null, afterFrom++));
            _pairs.Add((from, afterFrom++));
        }
        while (afterFrom < afterTo)
            _pairs.Add((null, afterFrom++));
    }

    private bool AreAkin(JsonNode? before, JsonNode? after, bool isOneToOne)
    {
        if (before is not JsonObject one || after is not JsonObject other)
            return _pairsTexts && isOneToOne;
        var shared = one.Count(field => other.TryGetPropertyValue(field.Key, out var value)
            && NoticeParts.AreSame(field.Value, value));
        return isOneToOne ? shared > 0 || one.Count + other.Count <= 2 : 2 * shared >= Math.Min(one.Count, other.Count);
    }
}
