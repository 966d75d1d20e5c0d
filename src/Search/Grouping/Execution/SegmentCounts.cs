using System.Runtime.CompilerServices;
using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>
/// How many documents of a set have each value of a property. Sets that recur are kept by the index as they are, so
/// what was counted of one is kept with it for as long as it lives.
/// </summary>
internal static class SegmentCounts
{
    private const int MostCodes = 4096;
    private const int FewDocuments = 4096;
    private const int Block = 4096;
    private static readonly ConditionalWeakTable<DocumentSet, Dictionary<string, int[]>> s_counts = [];

    /// <summary>The counts by number of the value; null when counting by itself would not be worth while.</summary>
    public static int[]? Of(DocumentSet documents, GroupKey key, Codes codes, WorkBudget budget)
    {
        if (documents.Count < FewDocuments || codes.Count > MostCodes
            || key is not { Value: FieldNode { Variable: 0, Field: { IsSortable: true } field }, Through: null })
            return null;
        var kept = s_counts.GetOrCreateValue(documents);
        lock (kept)
            if (kept.TryGetValue(field.IndexName, out var known))
                return known;
        var counts = Count(documents, codes, budget);
        lock (kept)
            kept[field.IndexName] = counts;
        return counts;
    }

    private static int[] Count(DocumentSet documents, Codes codes, WorkBudget budget)
    {
        var counts = new int[codes.Count];
        var (block, numbers) = (new int[Block], new int[Block]);
        var count = 0;
        foreach (var document in documents)
        {
            block[count++] = document;
            if (count == Block)
                Add(block, numbers);
        }
        Add(block.AsSpan(0, count), numbers);
        return counts;

        void Add(ReadOnlySpan<int> some, int[] buffer)
        {
            budget.Spend(some.Length * (long)WorkBudget.Visit);
            codes.Fill(some, buffer);
            for (var i = 0; i < some.Length; i++)
                counts[buffer[i]]++;
            count = 0;
        }
    }
}
