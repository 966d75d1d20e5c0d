namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Puts together what comes of each group, and gives it the group's keys.</summary>
internal sealed class GroupResults(GroupingContext context, PipelineRunner runner, GroupStep step)
{
    // Making the steps ready for the few instances of a group.
    private const int PipelineStep = 1800;

    public Relation Join(IEnumerable<(object?[] Keys, Relation Members)> groups)
    {
        var results = groups
            .OrderBy(group => group.Keys, Comparer<object?[]>.Create(GroupTable.Compare))
            .Select(group => (group.Keys, Result: Run(group.Members)));
        return step.KeptColumns is { } kept
            ? new RowRelation(Bounded(Rows(results, kept)))
            : Documents(results.Select(group => (DocumentRelation)group.Result));
    }

    private Relation Run(Relation members)
    {
        context.Budget.Spend(PipelineStep);
        return runner.Run(members, step.Steps ?? []);
    }

    // The same was computed of the documents of every group.
    private DocumentRelation Documents(IEnumerable<DocumentRelation> results)
    {
        var documents = new List<int>();
        IReadOnlyList<ComputedColumn> computed = [];
        foreach (var result in results)
        {
            documents.AddRange(runner.List(result));
            computed = result.Computed;
        }
        return new() { Documents = [.. documents], IsOrdered = true, Computed = computed };
    }

    private IEnumerable<GroupRow> Rows(
        IEnumerable<(object?[] Keys, Relation Result)> results, IReadOnlyList<int> kept)
    {
        foreach (var (keys, result) in results)
            foreach (var row in runner.ToRows(result))
            {
                context.SpendOnRow(step.KeptKeys.Count + kept.Count);
                yield return new(
                    [.. step.KeptKeys.Select(key => keys[key]), .. kept.Select(column => row.Cells[column])],
                    row.Document);
            }
    }

    private IEnumerable<GroupRow> Bounded(IEnumerable<GroupRow> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (++count > context.Bounds.Groups)
                throw new Query.QueryTooCostlyException(context.Bounds.Setting, context.Bounds.Groups);
            yield return row;
        }
    }
}
