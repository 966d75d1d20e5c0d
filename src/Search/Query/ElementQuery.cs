using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query.Evaluation;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Query;

/// <summary>
/// A question to a collection property of one entity: which of its elements, in which order. Safe to use from any
/// thread.
/// </summary>
public sealed class ElementQuery
{
    /// <summary>The number under which conditions and order know the element.</summary>
    public const int Variable = 1;

    private readonly Field _collection;
    private readonly Truth? _filter;
    private readonly (Value Value, bool IsDescending)[] _sort;
    private readonly int _skip;
    private readonly int _top;

    /// <summary>Makes a question ready to be asked of rows.</summary>
    /// <param name="collection">The collection property.</param>
    /// <param name="filter">What an element has to meet, without any related entity; null for all.</param>
    /// <param name="sort">The order; elements that are equal in it, or all without one, stay as they are.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="top">How many to give; null for all.</param>
    public ElementQuery(Field collection, FilterNode? filter, IReadOnlyList<SortKey> sort, long skip, long? top)
    {
        _collection = collection;
        _filter = filter is null ? null : Evaluator.Prepare(filter);
        _sort = [.. sort.Select(key => (ValueEvaluator.Prepare(key.Value), key.IsDescending))];
        _skip = (int)Math.Min(skip, int.MaxValue);
        _top = (int)Math.Min(top ?? int.MaxValue, int.MaxValue);
    }

    /// <summary>The elements that are asked for.</summary>
    /// <returns>Their places in the collection, from 0, and how many there are without skip and top.</returns>
    public (IReadOnlyList<int> Places, int Count) Ask(Row row)
    {
        var scope = new EvaluationScope { Row = row };
        var found = new List<(int Place, object?[] Keys)>();
        var elements = JsonValueReader.ReadAll(_collection, row.Value(_collection));
        for (var place = 0; place < elements.Count; place++)
        {
            scope.Elements[Variable] = elements[place];
            if (_filter is null || _filter(scope) == true)
                found.Add((place, [.. _sort.Select(key => key.Value(scope))]));
        }
        if (_sort.Length > 0)
            found.Sort(Compare);
        return ([.. found.Skip(_skip).Take(_top).Select(element => element.Place)], found.Count);
    }

    private int Compare((int Place, object?[] Keys) left, (int Place, object?[] Keys) right)
    {
        for (var i = 0; i < _sort.Length; i++)
        {
            var order = (left.Keys[i], right.Keys[i]) switch
            {
                (null, null) => 0,
                (null, _) => -1,
                (_, null) => 1,
                var (a, b) => ValueOrder.Compare(a, b),
            };
            if (order != 0)
                return _sort[i].IsDescending ? -order : order;
        }
        return left.Place - right.Place;
    }
}
