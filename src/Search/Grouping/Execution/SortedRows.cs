using System.Numerics;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Evaluation;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Puts things in order by values made of them; null is least.</summary>
internal static class SortedRows
{
    /// <summary>The values of many things, and which way each counts.</summary>
    public static int Compare(object?[] left, object?[] right, IReadOnlyList<bool> isDescending)
    {
        for (var i = 0; i < isDescending.Count; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
                return isDescending[i] ? -order : order;
        }
        return 0;
    }

    public static int Compare(object? left, object? right) => (Absence.ToNull(left), Absence.ToNull(right)) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        var (a, b) => ValueOrder.Compare(a, b),
    };

    /// <summary>About how many comparisons it takes to put things in order.</summary>
    public static long Comparisons(int things) => (long)things * (BitOperations.Log2((uint)things | 1) + 1);

    /// <summary>The first things of an order, all of it when <paramref name="most"/> is null.</summary>
    public static List<T> Take<T>(IEnumerable<T> things, Comparison<T> compare, long? most, WorkBudget budget)
    {
        if (most is not { } count || count > FewAtMost)
        {
            var all = things.ToList();
            budget.Spend(Comparisons(all.Count) * CompareStep);
            all.Sort(compare);
            return most < all.Count ? all.GetRange(0, (int)most.Value) : all;
        }
        // The last of those kept is on top, to give way to what comes before it.
        var kept = new PriorityQueue<T, T>(Comparer<T>.Create((left, right) => compare(right, left)));
        foreach (var thing in things)
        {
            budget.Spend(CompareStep);
            if (kept.Count < count)
                kept.Enqueue(thing, thing);
            else if (count > 0)
                kept.EnqueueDequeue(thing, thing);
        }
        var first = new T[kept.Count];
        for (var i = first.Length - 1; i >= 0; i--)
            first[i] = kept.Dequeue();
        return [.. first];
    }

    private const int FewAtMost = 10_000;

    private const int CompareStep = 60; // measured
}
