using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>
/// Makes a condition ready to be asked of rows. The index answers what it can; this decides the rest, and it is the one
/// definition of what a condition means.
/// </summary>
internal static class Evaluator
{
    /// <summary>A condition that finds related entities by itself.</summary>
    public static Truth Prepare(FilterNode node, IRelatedRows related, WorkBudget budget)
    {
        var truth = Prepare(node);
        return scope =>
        {
            scope.Related = related;
            scope.Budget = budget;
            return truth(scope);
        };
    }

    public static Truth Prepare(FilterNode node) => node switch
    {
        AndNode and => All([.. and.Parts.Select(Prepare)], decisive: false),
        OrNode or => All([.. or.Parts.Select(Prepare)], decisive: true),
        NotNode not => Not(Prepare(not.Part)),
        ComparisonNode comparison => Compare(comparison),
        InNode list => In(list),
        BooleanNode boolean => Boolean(ValueEvaluator.Prepare(boolean.Value)),
        AnyNode { Predicate: null } any => ElementEvaluator.Lambda(any.Collection, any.Variable, null, true),
        AnyNode any => ElementEvaluator.Lambda(any.Collection, any.Variable, Prepare(any.Predicate), true),
        AllNode all => ElementEvaluator.Lambda(all.Collection, all.Variable, Prepare(all.Predicate), false),
        RelatedLambdaNode related => RelatedEvaluator.Lambda(related),
        KindNode kind => scope => scope.RowOf(kind.Variable).Kind == kind.Kind,
        _ => throw new InvalidOperationException($"{node.GetType().Name} has to be resolved before."),
    };

    // And, with the deciding value false; or, with the deciding value true; null where neither is decided.
    private static Truth All(Truth[] parts, bool decisive) => scope =>
    {
        bool? result = !decisive;
        foreach (var part in parts)
        {
            var truth = part(scope);
            if (truth == decisive)
                return decisive;
            if (truth is null)
                result = null;
        }
        return result;
    };

    private static Truth Not(Truth part) => scope => !part(scope);

    private static Truth Boolean(Value value) => scope => (bool?)value(scope);

    private static Truth Compare(ComparisonNode node)
    {
        var (left, right) = (ValueEvaluator.Prepare(node.Left), ValueEvaluator.Prepare(node.Right));
        return scope => Holds(node.Operator, left(scope), right(scope));
    }

    /// <summary>What a comparison of two values gives.</summary>
    public static bool Holds(ComparisonOperator comparison, object? left, object? right)
    {
        if (left is null || right is null)
            return comparison switch
            {
                // "See rules for gt and eq" (5.1.1.1.4): null equals itself.
                ComparisonOperator.Equal or ComparisonOperator.GreaterThanOrEqual
                    or ComparisonOperator.LessThanOrEqual => left is null && right is null,
                ComparisonOperator.NotEqual => left is not null || right is not null,
                _ => false,
            };
        if (left is IReadOnlyList<object?> list && right is IReadOnlyList<object?> other)
            return ListFunctions.AreEqual(list, other) == (comparison == ComparisonOperator.Equal);
        if (left is double.NaN || right is double.NaN)
            return comparison == ComparisonOperator.NotEqual; // not even equal to itself
        var order = ValueOrder.Compare(left, right);
        return comparison switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.GreaterThan => order > 0,
            ComparisonOperator.GreaterThanOrEqual => order >= 0,
            ComparisonOperator.LessThan => order < 0,
            ComparisonOperator.LessThanOrEqual => order <= 0,
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
    }

    private static Truth In(InNode node)
    {
        var operand = ValueEvaluator.Prepare(node.Operand);
        if (node.Values.All(value => value is string or null))
        {
            var texts = node.Values.OfType<string>().ToHashSet();
            var hasNull = node.Values.Contains(null);
            return scope => operand(scope) is string text ? texts.Contains(text) : hasNull && operand(scope) is null;
        }
        return scope =>
        {
            var value = operand(scope);
            return node.Values.Any(candidate => Holds(ComparisonOperator.Equal, value, candidate));
        };
    }
}
