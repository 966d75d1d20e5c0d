using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Evaluation;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Evaluates values and conditions on instances that have values of their own.</summary>
internal sealed class RowScope : IFieldValues
{
    private const int Step = 150;
    private readonly GroupingContext _context;
    private readonly EvaluationScope _scope;
    private readonly Row _nothing;
    private GroupRow? _row;

    public RowScope(GroupingContext context)
    {
        _context = context;
        _nothing = Row.Without(context.RowSet);
        _scope = new() { Values = this, Related = context.Related, Budget = context.Budget };
    }

    /// <summary>A value made ready.</summary>
    public Func<GroupRow, object?> Prepare(ValueNode value)
    {
        var prepared = ValueEvaluator.Prepare(value);
        var isPlain = PlainFields.Of(value) is not null;
        return row =>
        {
            Enter(row, isPlain);
            return prepared(_scope);
        };
    }

    /// <summary>A condition made ready.</summary>
    public Func<GroupRow, bool> Prepare(FilterNode condition)
    {
        var prepared = Evaluator.Prepare(_context.Resolve(condition));
        var isPlain = PlainFields.Suffice(condition);
        return row =>
        {
            Enter(row, isPlain);
            return prepared(_scope) == true;
        };
    }

    public object? Read(Field field)
    {
        if (field.IsColumn)
            return Absence.ToNull(_row!.Cells[field.RowIndex]);
        return _row!.Document < 0 ? null : _context.Value(_row.Document, field);
    }

    private void Enter(GroupRow row, bool isPlain)
    {
        _context.Budget.Spend(Step);
        _row = row;
        if (!isPlain)
            _scope.Row = row.Document < 0 ? _nothing : _context.Row(row.Document);
    }
}
