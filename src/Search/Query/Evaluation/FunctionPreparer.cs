using System.Text.RegularExpressions;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Makes functions ready, those with constant arguments in ways of their own.</summary>
internal static class FunctionPreparer
{
    public static Value Prepare(FunctionNode node)
    {
        if (node.Function == QueryFunction.MatchesPattern)
            return Match(node);
        if (TextTest.Prepare(node) is { } test)
            return test;
        var function = node.Function;
        Value[] arguments = [.. node.Arguments.Select(ValueEvaluator.Prepare)];
        return arguments switch
        {
            [var only] => scope => FunctionEvaluator.Apply(function, only(scope), null, null),
            [var first, var second] => scope =>
                second(scope) is { } value ? FunctionEvaluator.Apply(function, first(scope), value, null) : null,
            [var first, var second, var third] => scope =>
                second(scope) is { } a && third(scope) is { } b
                    ? FunctionEvaluator.Apply(function, first(scope), a, b)
                    : null,
            _ => throw new InvalidOperationException($"{function} takes one to three arguments."),
        };
    }

    private static Value Match(FunctionNode node)
    {
        if (node.Arguments is not [var text, LiteralNode { Value: Regex pattern }])
            throw new InvalidOperationException("A pattern has to be made ready before.");
        var value = ValueEvaluator.Prepare(text);
        return scope => value(scope) is string found ? pattern.IsMatch(found) : null;
    }
}
