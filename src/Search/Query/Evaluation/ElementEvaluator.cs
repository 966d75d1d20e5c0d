namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Conditions on the elements of an entity's own collections, and their number.</summary>
internal static class ElementEvaluator
{
    private const int StepsPerByte = 4;

    /// <summary>Some element decides: for any one that meets the predicate, for all one that does not.</summary>
    public static Truth Lambda(FieldNode collection, int variable, Truth? predicate, bool decisive) => scope =>
    {
        foreach (var element in Read(scope, collection))
        {
            scope.Elements[variable] = element;
            if (predicate is null || (predicate(scope) == true) == decisive)
                return decisive;
        }
        return !decisive;
    };

    public static Value Count(CountNode node)
    {
        var (collection, variable) = (node.Collection, node.Variable);
        if (node.Predicate is null)
            return scope => (long)Read(scope, collection).Count;
        var predicate = Evaluator.Prepare(node.Predicate);
        return scope =>
        {
            var count = 0L;
            foreach (var element in Read(scope, collection))
            {
                scope.Elements[variable] = element;
                if (predicate(scope) == true)
                    count++;
            }
            return count;
        };
    }

    private static List<object?> Read(EvaluationScope scope, FieldNode collection)
    {
        var json = scope.RowOf(collection.Variable).Value(collection.Field);
        scope.Budget?.Spend(json.Length * StepsPerByte);
        return JsonValueReader.ReadAll(collection.Field, json);
    }
}
