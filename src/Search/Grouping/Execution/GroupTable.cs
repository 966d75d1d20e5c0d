using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Numbers groups by the values of their keys, as they come.</summary>
internal sealed class GroupTable(GroupingBounds bounds)
{
    private readonly Dictionary<object?[], int> _numbers = new(TupleEquality.Instance);
    private readonly List<object?[]> _keys = [];

    public int Count => _keys.Count;

    /// <summary>The values of a group's keys.</summary>
    public object?[] Keys(int group) => _keys[group];

    /// <summary>The groups in the order of their keys, which is the same whatever order they came in.</summary>
    public int[] InOrder()
    {
        var groups = new int[_keys.Count];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = i;
        var isDescending = new bool[groups.Length == 0 ? 0 : _keys[0].Length];
        Array.Sort(groups, (left, right) => SortedRows.Compare(_keys[left], _keys[right], isDescending));
        return groups;
    }

    /// <summary>The number of a group. Throws <see cref="QueryTooCostlyException"/> when there are too many.</summary>
    public int Number(object?[] keys)
    {
        if (_numbers.TryGetValue(keys, out var number))
            return number;
        if (_keys.Count == bounds.Groups)
            throw new QueryTooCostlyException(bounds.Setting, bounds.Groups);
        number = _keys.Count;
        _keys.Add(keys);
        _numbers.Add(keys, number);
        return number;
    }
}
