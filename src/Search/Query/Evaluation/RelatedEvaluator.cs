using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Values and conditions that need the entities a row leads to.</summary>
internal static class RelatedEvaluator
{
    public static Value Value(RelatedValueNode node)
    {
        var value = ValueEvaluator.Prepare(node.Value);
        var (navigation, variable) = (node.Navigation, node.Variable);
        return scope =>
        {
            var origin = scope.RowOf(variable);
            if (Single(scope, navigation, origin) is not { } related)
                return null;
            var (outer, values) = (scope.Row, scope.Values);
            (scope.Row, scope.Values) = (related, null);
            var result = value(scope);
            (scope.Row, scope.Values) = (outer, values);
            return result;
        };
    }

    public static Value Count(RelatedCountNode node)
    {
        var (navigation, text) = (node.Navigation, node.Text);
        if (node is { Predicate: null, Navigation.IsReverse: true })
            return scope => Related(scope).CountAll(navigation, scope.RowOf(node.From).Id, text);
        var predicate = node.Predicate is null ? null : Evaluator.Prepare(node.Predicate);
        return scope =>
        {
            var count = 0L;
            foreach (var row in All(scope, navigation, scope.RowOf(node.From), text))
            {
                scope.Elements[node.Variable] = row;
                if (predicate is null || predicate(scope) == true)
                    count++;
            }
            return count;
        };
    }

    public static Truth Lambda(RelatedLambdaNode node)
    {
        var predicate = node.Predicate is null ? null : Evaluator.Prepare(node.Predicate);
        var decisive = !node.IsAll;
        return scope =>
        {
            foreach (var row in All(scope, node.Navigation, scope.RowOf(node.From)))
            {
                scope.Elements[node.Variable] = row;
                if (predicate is null || (predicate(scope) == true) == decisive)
                    return decisive;
            }
            return !decisive;
        };
    }

    private static Row? Single(EvaluationScope scope, Navigation navigation, Row origin) =>
        JsonValueReader.Read(navigation.KeyField, origin.Value(navigation.KeyField)) is string key
            ? Find(scope, navigation, key)
            : null;

    private static IEnumerable<Row> All(
        EvaluationScope scope, Navigation navigation, Row origin, TextNode? text = null)
    {
        if (navigation.IsReverse)
            return Related(scope).FindAll(navigation, origin.Id, text);
        var named = Named(scope, navigation, origin);
        return text is null ? named : named.Where(row => Related(scope).IsFound(navigation.Target, row.Id, text));
    }

    // Those whose keys the entity holds.
    private static IEnumerable<Row> Named(EvaluationScope scope, Navigation navigation, Row origin)
    {
        if (!navigation.IsCollection)
        {
            if (Single(scope, navigation, origin) is { } only)
                yield return only;
            yield break;
        }
        foreach (var key in JsonValueReader.ReadAll(navigation.KeyField, origin.Value(navigation.KeyField)))
            if (Find(scope, navigation, (string)key!) is { } row)
                yield return row;
    }

    private static Row? Find(EvaluationScope scope, Navigation navigation, string key) =>
        Related(scope).Find(navigation.Target, key);

    private static IRelatedRows Related(EvaluationScope scope) =>
        scope.Related ?? throw new InvalidOperationException("Nothing finds related entities here.");
}
