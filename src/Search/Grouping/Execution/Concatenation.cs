namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Does several things with the same instances, and lays the results out alike.</summary>
internal sealed class Concatenation(GroupingContext context, PipelineRunner runner)
{
    public IEnumerable<GroupRow> Run(Func<Relation> input, ConcatStep concat)
    {
        foreach (var branch in concat.Branches)
            foreach (var row in runner.ToRows(runner.Run(input(), branch.Steps)))
            {
                context.SpendOnRow(branch.Sources.Count);
                yield return new([.. branch.Sources.Select(source => Value(row, source))], row.Document);
            }
    }

    private object? Value(GroupRow row, ColumnSource source)
    {
        if (source.Column >= 0)
            return row.Cells[source.Column];
        return source.Field is { } field && row.Document >= 0
            ? context.Value(row.Document, field)
            : Absence.Property;
    }
}
