using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>The steps on entities that are still documents.</summary>
internal sealed class DocumentSteps(GroupingContext context, PipelineRunner runner)
{
    private readonly DocumentOrder _order = new(context);

    public Relation Apply(DocumentRelation input, Transformation step, long? most) => step switch
    {
        FilterStep filter => Narrow(input, filter, filter.Condition, null),
        SearchStep search => Narrow(input, search, null, search.Text),
        ComputeStep compute => input with { Computed = [.. input.Computed, .. compute.Columns] },
        OrderStep order => Ordered(input, _order.Sort(input, order.Keys, most)),
        SliceStep slice => Slice(input, slice),
        BestStep best => Ordered(input, _order.TakeBest(input, best)),
        AggregateStep aggregate => new RowRelation(
            new DocumentGrouping(context, [], aggregate.Aggregates).Run(context.Find(input))),
        GroupStep { Steps: null or [AggregateStep] } group => new RowRelation(
            new DocumentGrouping(context, group.Keys, AggregatesOf(group)).Run(context.Find(input))),
        GroupStep group => Group(input, group),
        JoinStep join => new RowRelation(new Joining(context, join).Run(ToRows(input))),
        ConcatStep concat => new RowRelation(new Concatenation(context, runner).Run(() => input, concat)),
        _ => throw new InvalidOperationException($"{step.GetType().Name} is no step on entities."),
    };

    /// <summary>The documents in order.</summary>
    public IReadOnlyList<int> List(DocumentRelation input) => _order.List(input);

    /// <summary>The entities as instances with what was computed of each.</summary>
    public IEnumerable<GroupRow> ToRows(DocumentRelation input)
    {
        var values = input.Computed.Select(column => context.Rows.Prepare(column.Value)).ToArray();
        foreach (var document in _order.List(input))
        {
            context.SpendOnRow(values.Length);
            var cells = new object?[values.Length];
            var row = new GroupRow(cells, document);
            for (var i = 0; i < cells.Length; i++)
                cells[i] = values[i](row);
            yield return row;
        }
    }

    public static IReadOnlyList<Aggregate> AggregatesOf(GroupStep group) =>
        group.Steps is [AggregateStep aggregate] ? aggregate.Aggregates : [];

    private DocumentRelation Narrow(DocumentRelation input, Transformation step, FilterNode? condition, TextNode? text)
    {
        if (input.Documents is null)
            return input with
            {
                Filter = Join(input.Filter, condition, (a, b) => new AndNode([a, b])),
                Text = Join(input.Text, text, (a, b) => new AllTextNode([a, b])),
            };
        var found = context.FindOnce(step, condition, text);
        return input with
        {
            Documents = [.. input.Documents.Where(document =>
            {
                var segment = context.SegmentOf(document);
                return found[segment].Contains(document - context.Segments[segment].DocBase);
            })],
        };
    }

    private static T? Join<T>(T? first, T? second, Func<T, T, T> join)
        where T : class => first is null ? second : second is null ? first : join(first, second);

    private DocumentRelation Slice(DocumentRelation input, SliceStep slice)
    {
        var first = slice.Top is { } top ? slice.Skip + top : (long?)null;
        var documents = _order.First(input, first);
        var skip = (int)Math.Min(slice.Skip, documents.Count);
        return Ordered(input, documents.GetRange(skip, documents.Count - skip));
    }

    private static DocumentRelation Ordered(DocumentRelation input, List<int> documents) =>
        input with { Filter = null, Text = null, Documents = [.. documents], IsOrdered = true };

    // What is done with each group is more than adding up, so each is gone through by itself.
    private Relation Group(DocumentRelation input, GroupStep group)
    {
        var groups = new GroupTable(context.Bounds, context.Budget);
        var members = new List<List<int>>();
        var keys = new RowKeys(context, group.Keys);
        foreach (var document in input.Documents ?? _order.Unordered(input))
        {
            var number = groups.Number(keys.Of(new([], document)));
            if (number == members.Count)
                members.Add([]);
            members[number].Add(document);
        }
        return new GroupResults(context, runner, group).Join(members.Select((list, number) =>
            (groups.Keys(number), (Relation)(input with
            {
                Filter = null, Text = null, Documents = [.. list],
            }))));
    }
}
