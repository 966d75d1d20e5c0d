namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Makes functions ready, those with constant arguments in ways of their own.</summary>
internal static class FunctionPreparer
{
    private const int ShortText = 64;
    private const int StepsPerCharacter = 3;

    public static Value Prepare(FunctionNode node)
    {
        if (node.Function == QueryFunction.MatchesPattern)
            return Match(node);
        if (TextTest.Prepare(node) is { } test)
            return test;
        var function = node.Function;
        Value[] arguments = [.. node.Arguments.Select(ValueEvaluator.Prepare)];
        return Counted(arguments switch
        {
            [var only] => scope => FunctionEvaluator.Apply(function, only(scope), null, null),
            [var first, var second] => scope =>
                second(scope) is { } value ? FunctionEvaluator.Apply(function, first(scope), value, null) : null,
            [var first, var second, var third] => scope =>
                second(scope) is { } a && third(scope) is { } b
                    ? FunctionEvaluator.Apply(function, first(scope), a, b)
                    : null,
            _ => throw new InvalidOperationException($"{function} takes one to three arguments."),
        });
    }

    // Texts may be long, and made longer.
    private static Value Counted(Value value) => scope =>
    {
        var result = value(scope);
        if (result is string { Length: > ShortText } text)
            scope.Budget?.Spend(text.Length * StepsPerCharacter);
        return result;
    };

    private static Value Match(FunctionNode node)
    {
        if (node.Arguments is not [var text, LiteralNode { Value: TextPattern pattern }])
            throw new InvalidOperationException("A pattern has to be made ready before.");
        var value = ValueEvaluator.Prepare(text);
        return scope =>
        {
            if (value(scope) is not string found)
                return null;
            var (isMatch, steps) = pattern.Match(found);
            scope.Budget?.Spend(steps);
            return isMatch;
        };
    }
}
