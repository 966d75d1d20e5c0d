using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping.Feeds;
using ConsumerSafety.Search.Grouping.Totals;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Groups instances with values of their own, and makes totals of each group on the way.</summary>
internal sealed class RowGrouping(
    GroupingContext context, IReadOnlyList<GroupKey> keys, IReadOnlyList<Aggregate> aggregates)
{
    private readonly GroupTable _groups = new(context.Bounds, context.Budget);
    private readonly RowKeys _keys = new(context, keys);

    /// <summary>The groups with their keys and then their totals, in the order of their keys.</summary>
    public IEnumerable<GroupRow> Run(IEnumerable<GroupRow> rows)
    {
        var adds = new Action<int, GroupRow>[aggregates.Count];
        var totals = new Total[aggregates.Count];
        for (var i = 0; i < totals.Length; i++)
            (totals[i], adds[i]) = Prepare(aggregates[i]);
        if (keys.Count == 0)
            _groups.Number([]);
        foreach (var row in rows)
        {
            context.SpendOnRow(keys.Count + adds.Length);
            var group = _groups.Number(_keys.Of(row));
            for (var i = 0; i < adds.Length; i++)
            {
                totals[i].Reserve(_groups.Count);
                adds[i](group, row);
            }
        }
        foreach (var group in _groups.InOrder())
            yield return new([.. _groups.Keys(group), .. totals.Select(total => ResultOf(total, group))]);
    }

    private object? ResultOf(Total total, int group)
    {
        total.Reserve(_groups.Count);
        return total.Result(group);
    }

    private (Total Total, Action<int, GroupRow> Add) Prepare(Aggregate aggregate)
    {
        var total = Total.Create(aggregate.Method, aggregate.Column.Type == FieldType.Double);
        if (aggregate.Items is { } path)
        {
            var items = new ItemValues(path, context.Related);
            return (total, (group, row) =>
            {
                if (row.Document >= 0)
                    items.AddTo(total, group, context.Row(row.Document));
            });
        }
        if (aggregate.Value is not { } value)
            return (total, (group, row) => total.Add(group, row));
        var read = RowKeys.Prepare(context, new(aggregate.Column, value, aggregate.Through));
        return (total, (group, row) =>
        {
            if (Absence.ToNull(read(row)) is { } found)
                total.Add(group, found);
        });
    }
}
