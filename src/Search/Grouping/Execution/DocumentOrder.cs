using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Evaluation;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>
/// Lists documents in order. Those whose order nothing has said are by key, so that it is the same for every request.
/// </summary>
internal sealed class DocumentOrder(GroupingContext context)
{
    // Taking one of many up, with its key.
    private const int Step = 250;

    /// <summary>The documents in order.</summary>
    public IReadOnlyList<int> List(DocumentRelation input) =>
        input is { Documents: { } listed, IsOrdered: true } ? listed : Sort(input, [], null);

    /// <summary>The first documents of the order; all of them when <paramref name="most"/> is null.</summary>
    public List<int> First(DocumentRelation input, long? most) => input is { Documents: { } listed, IsOrdered: true }
        ? [.. listed.Take((int)Math.Min(most ?? int.MaxValue, int.MaxValue))]
        : Sort(input, [], most);

    /// <summary>The documents in no order.</summary>
    public IEnumerable<int> Unordered(DocumentRelation input)
    {
        var found = context.Find(input);
        for (var i = 0; i < found.Length; i++)
            foreach (var document in found[i])
                yield return document + context.Segments[i].DocBase;
    }

    /// <summary>The documents by keys, and as they were where these do not tell them apart.</summary>
    public List<int> Sort(DocumentRelation input, IReadOnlyList<SortKey> keys, long? most) =>
        [.. Places(input, keys, most).Select(place => place.Document)];

    /// <summary>The documents with the greatest or least values.</summary>
    public List<int> TakeBest(DocumentRelation input, BestStep best)
    {
        var most = best.Bound == BestBound.Count ? (long)Math.Min(best.Amount, int.MaxValue) : (long?)null;
        var places = Places(input, [new(best.Value, best.IsTop)], most);
        var count = BestTaker.Count(best, [.. places.Select(place => place.Keys[0])]);
        return [.. places.Take(count).Select(place => place.Document)];
    }

    private List<Place> Places(DocumentRelation input, IReadOnlyList<SortKey> keys, long? most)
    {
        var isDescending = keys.Select(key => key.IsDescending).ToArray();
        var isListed = input is { Documents: not null, IsOrdered: true };
        var documents = isListed ? input.Documents! : Unordered(input);
        return SortedRows.Take(
            Values(documents, keys, withId: !isListed),
            (left, right) =>
            {
                var order = SortedRows.Compare(left.Keys, right.Keys, isDescending);
                return order != 0 ? order : isListed
                    ? left.Number.CompareTo(right.Number)
                    : ValueOrder.CompareText(left.Id, right.Id);
            },
            most,
            context.Budget);
    }

    private IEnumerable<Place> Values(IEnumerable<int> documents, IReadOnlyList<SortKey> keys, bool withId)
    {
        var computes = new Func<int, object?>[keys.Count];
        var (segment, end, number) = (-1, 0, 0);
        foreach (var document in documents)
        {
            context.Budget.Spend(Step);
            if (document >= end || document < context.Segments[segment].DocBase)
            {
                segment = context.SegmentOf(document);
                end = context.Segments[segment].DocBase + context.Segments[segment].AtomicReader.MaxDoc;
                for (var i = 0; i < computes.Length; i++)
                    computes[i] = context.ValuesOf(segment).Compute(keys[i].Value);
            }
            var values = new object?[computes.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = computes[i](document - context.Segments[segment].DocBase);
            var id = withId ? (string)context.Value(document, context.RowSet.Key)! : "";
            yield return new(document, number++, values, id);
        }
    }

    private readonly record struct Place(int Document, int Number, object?[] Keys, string Id);
}
