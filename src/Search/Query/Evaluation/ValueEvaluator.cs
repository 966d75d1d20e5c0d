using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Makes a value ready to be computed for rows.</summary>
internal static class ValueEvaluator
{
    public static Value Prepare(ValueNode node) => node switch
    {
        LiteralNode literal => _ => literal.Value,
        ElementNode element => scope => scope.Elements[element.Variable],
        FieldNode { Field.IsCollection: true } collection => Items(collection),
        FieldNode { Field: { RowIndex: < 0 } member, Variable: var variable } => Member(member, variable),
        FieldNode property => Property(property),
        FunctionNode function => FunctionPreparer.Prepare(function),
        ArithmeticNode arithmetic => ArithmeticEvaluator.Prepare(arithmetic),
        CastNode cast => CastEvaluator.Prepare(cast),
        ListNode list => List(list),
        ConditionNode condition => Condition(Evaluator.Prepare(condition.Condition)),
        CaseNode choice => Case(choice),
        KindValueNode kind => OfKind(kind),
        CountNode count => ElementEvaluator.Count(count),
        RelatedValueNode related => RelatedEvaluator.Value(related),
        RelatedCountNode related => RelatedEvaluator.Count(related),
        _ => throw new InvalidOperationException($"{node} is not a value that a row has."),
    };

    private static Value Property(FieldNode node)
    {
        var (field, variable) = node;
        return scope =>
        {
            if (variable == 0 && scope.Values is { } values)
                return values.Read(field);
            var json = scope.RowOf(variable).Value(field);
            scope.Budget?.Spend(WorkBudget.Property + json.Length * 3 / 2);
            return JsonValueReader.Read(field, json);
        };
    }

    private static Value Items(FieldNode node)
    {
        var (field, variable) = node;
        return scope =>
        {
            var json = scope.RowOf(variable).Value(field);
            scope.Budget?.Spend(WorkBudget.Property + json.Length * WorkBudget.ElementByte);
            return JsonValueReader.ReadAll(field, json);
        };
    }

    private static Value Member(Field field, int variable)
    {
        var index = ComplexMembers.IndexOf(field);
        return scope => ((object?[])scope.Elements[variable]!)[index];
    }

    private static Value List(ListNode node)
    {
        Value[] items = [.. node.Items.Select(Prepare)];
        return scope => Array.ConvertAll(items, item => item(scope));
    }

    private static Value Condition(Truth truth) => scope => truth(scope);

    private static Value Case(CaseNode node)
    {
        (Truth When, Value Then)[] pairs =
            [.. node.Pairs.Select(pair => (Evaluator.Prepare(pair.When), Prepare(pair.Then)))];
        return scope =>
        {
            foreach (var (when, then) in pairs)
                if (when(scope) == true)
                    return then(scope);
            return null;
        };
    }

    private static Value OfKind(KindValueNode node)
    {
        var value = Prepare(node.Value);
        return scope => scope.RowOf(node.Variable).Kind == node.Kind ? value(scope) : null;
    }
}
