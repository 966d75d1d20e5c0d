using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Numbers groups by the values of their keys, as they come.</summary>
internal sealed class GroupTable(GroupingBounds bounds, WorkBudget budget)
{
    // Measured: holding a group, and comparing two.
    private const int GroupStep = 450;
    private const int KeyStep = 220;
    private const int CompareStep = 60;

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
        budget.Spend(SortedRows.Comparisons(groups.Length) * CompareStep);
        Array.Sort(groups, (left, right) => Compare(_keys[left], _keys[right]));
        return groups;
    }

    /// <summary>
    /// Which of two groups comes first. Of those that expressions see as null alike, null itself does.
    /// </summary>
    public static int Compare(object?[] left, object?[] right)
    {
        for (var i = 0; i < left.Length; i++)
            if (SortedRows.Compare(left[i], right[i]) is not 0 and var order)
                return order;
        for (var i = 0; i < left.Length; i++)
            if (Rank(left[i]).CompareTo(Rank(right[i])) is not 0 and var order)
                return order;
        return 0;
    }

    private static int Rank(object? value) =>
        value is not Absence ? 0 : ReferenceEquals(value, Absence.Property) ? 1 : 2;

    /// <summary>The number of a group. Throws <see cref="QueryTooCostlyException"/> when there are too many.</summary>
    public int Number(object?[] keys)
    {
        if (_numbers.TryGetValue(keys, out var number))
            return number;
        if (_keys.Count == bounds.Groups)
            throw new QueryTooCostlyException(bounds.Setting, bounds.Groups);
        budget.Spend(GroupStep + KeyStep * keys.Length);
        number = _keys.Count;
        _keys.Add(keys);
        _numbers.Add(keys, number);
        return number;
    }
}
