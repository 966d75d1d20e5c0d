using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>The steps on instances with values of their own.</summary>
internal sealed class RowSteps(GroupingContext context, PipelineRunner runner)
{
    // Holding an instance until all have come, and making a group of instances that are held.
    private const int HoldStep = 900;
    private const int HeldGroupStep = 1500;

    public RowRelation Apply(RowRelation input, Transformation step, long? most) => new(step switch
    {
        FilterStep filter => input.Rows.Where(context.Rows.Prepare(filter.Condition)),
        ComputeStep compute => Compute(input.Rows, compute),
        OrderStep order => Sort(input.Rows, order.Keys, most),
        SliceStep slice => Slice(input.Rows, slice),
        BestStep best => TakeBest(input.Rows, best),
        AggregateStep aggregate => new RowGrouping(context, [], aggregate.Aggregates).Run(input.Rows),
        GroupStep { Steps: null or [AggregateStep] } group =>
            new RowGrouping(context, group.Keys, DocumentSteps.AggregatesOf(group)).Run(input.Rows),
        GroupStep group => Group(input.Rows, group),
        JoinStep join => new Joining(context, join).Run(input.Rows),
        ConcatStep concat => Concat(input.Rows, concat),
        _ => throw new InvalidOperationException($"{step.GetType().Name} is no step on groups."),
    });

    private IEnumerable<GroupRow> Compute(IEnumerable<GroupRow> rows, ComputeStep step)
    {
        var values = step.Columns.Select(column => context.Rows.Prepare(column.Value)).ToArray();
        return rows.Select(row =>
        {
            context.SpendOnRow(row.Cells.Length + values.Length);
            return new GroupRow([.. row.Cells, .. values.Select(value => value(row))], row.Document);
        });
    }

    private IEnumerable<GroupRow> Sort(IEnumerable<GroupRow> rows, IReadOnlyList<SortKey> keys, long? most)
    {
        var values = keys.Select(key => context.Rows.Prepare(key.Value)).ToArray();
        var isDescending = keys.Select(key => key.IsDescending).ToArray();
        var places = Held(rows)
            .Select((row, place) => (Row: row, Keys: values.Select(value => value(row)).ToArray(), Place: place));
        return SortedRows
            .Take(places, (left, right) =>
                SortedRows.Compare(left.Keys, right.Keys, isDescending) is not 0 and var order
                    ? order
                    : left.Place.CompareTo(right.Place), most, context.Budget)
            .Select(place => place.Row);
    }

    private static IEnumerable<GroupRow> Slice(IEnumerable<GroupRow> rows, SliceStep slice)
    {
        var rest = rows.Skip((int)Math.Min(slice.Skip, int.MaxValue));
        return slice.Top is { } top ? rest.Take((int)Math.Min(top, int.MaxValue)) : rest;
    }

    private List<GroupRow> TakeBest(IEnumerable<GroupRow> rows, BestStep best)
    {
        var sorted = Sort(rows, [new(best.Value, best.IsTop)], null).ToList();
        var value = context.Rows.Prepare(best.Value);
        return sorted.GetRange(0, BestTaker.Count(best, [.. sorted.Select(value)]));
    }

    private IEnumerable<GroupRow> Group(IEnumerable<GroupRow> rows, GroupStep step)
    {
        var groups = new GroupTable(context.Bounds, context.Budget);
        var members = new List<List<GroupRow>>();
        var keys = new RowKeys(context, step.Keys);
        foreach (var row in Held(rows))
        {
            var number = groups.Number(keys.Of(row));
            if (number == members.Count)
            {
                context.Budget.Spend(HeldGroupStep);
                members.Add([]);
            }
            members[number].Add(row);
        }
        return runner.ToRows(new GroupResults(context, runner, step).Join(
            members.Select((list, number) => (groups.Keys(number), (Relation)new RowRelation(list)))));
    }

    private IEnumerable<GroupRow> Concat(IEnumerable<GroupRow> rows, ConcatStep step)
    {
        var held = Held(rows).ToList();
        return new Concatenation(context, runner).Run(() => new RowRelation(held), step);
    }

    // What has to be held all at once is bounded.
    private IEnumerable<GroupRow> Held(IEnumerable<GroupRow> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            context.Budget.Spend(HoldStep);
            if (++count > context.Bounds.Groups)
                throw new QueryTooCostlyException(context.Bounds.Setting, context.Bounds.Groups);
            yield return row;
        }
    }
}
