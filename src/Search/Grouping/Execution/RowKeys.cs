using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Evaluation;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>The values of keys of instances with values of their own.</summary>
internal sealed class RowKeys(GroupingContext context, IReadOnlyList<GroupKey> keys)
{
    private readonly Func<GroupRow, object?>[] _reads = [.. keys.Select(key => Prepare(context, key))];

    public object?[] Of(GroupRow row)
    {
        var values = new object?[_reads.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = _reads[i](row);
        return values;
    }

    /// <summary>One key made ready.</summary>
    public static Func<GroupRow, object?> Prepare(GroupingContext context, GroupKey key)
    {
        if (key.Through is { } through)
            return Follow(context, key.Value, through);
        // A column says more than null of why it has no value, which tells groups apart.
        return key.Value is FieldNode { Field: { IsColumn: true } column }
            ? row => row.Cells[column.RowIndex]
            : context.Rows.Prepare(key.Value);
    }

    private static Func<GroupRow, object?> Follow(GroupingContext context, ValueNode value, Navigation through)
    {
        var readKey = context.Rows.Prepare(new FieldNode(through.KeyField));
        var prepared = ValueEvaluator.Prepare(value);
        var scope = new EvaluationScope { Related = context.Related, Budget = context.Budget };
        return row =>
        {
            if (readKey(row) is not string key || context.Related.Find(through.Target, key) is not { } entity)
                return Absence.Entity;
            scope.Row = entity;
            return prepared(scope);
        };
    }
}
