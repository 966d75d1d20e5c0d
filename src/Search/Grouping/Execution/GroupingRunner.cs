namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Runs a grouping, and gives the instances that were asked for.</summary>
internal sealed class GroupingRunner(GroupingContext context, GroupingQuery query)
{
    public GroupingResult Run()
    {
        var runner = new PipelineRunner(context);
        var given = new List<GroupRow>();
        var count = 0L;
        foreach (var row in runner.ToRows(runner.Run(new DocumentRelation { Filter = query.Filter }, query.Steps)))
            if (count++ >= query.Skip && given.Count < query.Top)
                given.Add(row);
        foreach (var row in given)
            if (row.Document >= 0)
                row.Entity = context.Row(row.Document);
        return new(given, count, 0);
    }
}
