using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Evaluation;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Makes of each instance one for every item of a collection (OData Data Aggregation 4.0, 3.5.1).</summary>
internal sealed class Joining(GroupingContext context, JoinStep step)
{
    public IEnumerable<GroupRow> Run(IEnumerable<GroupRow> rows)
    {
        foreach (var row in rows)
        {
            var hasItems = false;
            foreach (var item in row.Document < 0 ? [] : ItemsOf(row.Document))
            {
                hasItems = true;
                context.SpendOnRow(row.Cells.Length + item.Length);
                yield return new([.. row.Cells, .. item], row.Document);
            }
            if (!hasItems && step.IsOuter)
                yield return new([.. row.Cells, .. step.Columns.Select(_ => (object)Absence.Entity)], row.Document);
        }
    }

    private IEnumerable<object?[]> ItemsOf(int document)
    {
        var json = context.Row(document).Value(step.Collection);
        context.Budget.Spend(json.Length * (long)WorkBudget.ItemByte);
        var items = JsonValueReader.ReadAll(step.Collection, json);
        if (step.Navigation is not { } navigation)
            return items.Select(item => step.Members.Count == 0
                ? [item]
                : step.Members.Select(member => ((object?[])item!)[ComplexMembers.IndexOf(member)]).ToArray());
        return items
            .Select(key => context.Related.Find(navigation.Target, (string)key!))
            .OfType<Results.Row>()
            .Select(entity => step.Members
                .Select(member => JsonValueReader.Read(member, entity.Value(member)))
                .ToArray());
    }
}
