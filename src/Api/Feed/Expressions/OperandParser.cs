namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Reads what stands between operators: literals, paths, calls, collections, parentheses.</summary>
internal sealed class OperandParser(ExpressionParser expressions, TokenReader tokens, ExpressionBudget budget)
{
    public Syntax Read()
    {
        budget.Count();
        var token = tokens.Current;
        if (tokens.IsNegativeNumber)
        {
            tokens.Next();
            return LiteralParser.Read(tokens.Next(), isNegative: true, tokens)!;
        }
        if (tokens.Take('('))
        {
            var inner = expressions.Read();
            tokens.Expect(')');
            return inner;
        }
        if (tokens.Take('['))
            return new ListSyntax(ReadItems(']'));
        if (token.Kind == ExpressionTokenKind.Alias)
            return ReadPath(new AliasSyntax(tokens.Next().Text));
        if (token.Kind is ExpressionTokenKind.Sign or ExpressionTokenKind.End)
            throw tokens.Unexpected("a value");
        tokens.Next();
        if (tokens.Is('(') && token.Kind == ExpressionTokenKind.Name)
            return ReadPath(ReadCall(token.Text));
        return LiteralParser.Read(token, isNegative: false, tokens) ?? ReadPath(new NameSyntax(null, token.Text));
    }

    /// <summary>What stands after <c>in</c>: a list in parentheses or a collection.</summary>
    public Syntax ReadIn() => tokens.Take('(') ? new ListSyntax(ReadItems(')')) : Read();

    private List<Syntax> ReadItems(char end)
    {
        var items = new List<Syntax>();
        if (tokens.Take(end))
            return items;
        do
            items.Add(expressions.Read());
        while (tokens.Take(','));
        tokens.Expect(end);
        return items;
    }

    private Syntax ReadCall(string name)
    {
        tokens.Expect('(');
        if (!name.Equals("case", StringComparison.OrdinalIgnoreCase))
            return new CallSyntax(name, ReadItems(')'));
        var pairs = new List<(Syntax, Syntax)>();
        do
        {
            var when = expressions.Read();
            tokens.Expect(':');
            pairs.Add((when, expressions.Read()));
        }
        while (tokens.Take(','));
        tokens.Expect(')');
        return new CaseSyntax(pairs);
    }

    private Syntax ReadPath(Syntax source)
    {
        while (tokens.Take('/'))
        {
            budget.Count();
            if (tokens.Current.Kind != ExpressionTokenKind.Name)
                throw tokens.Unexpected("a name");
            var name = tokens.Next().Text;
            if (name.Equals("$count", StringComparison.OrdinalIgnoreCase))
                return ReadCount(source);
            var isAll = name.Equals("all", StringComparison.OrdinalIgnoreCase);
            if (tokens.Is('(') && (isAll || name.Equals("any", StringComparison.OrdinalIgnoreCase)))
                return ReadLambda(source, isAll);
            if (tokens.Is('('))
                throw source is NameSyntax { Source: null, Name: "$root" }
                    ? tokens.Missing("Paths that begin with $root")
                    : tokens.Unexpected("a property");
            source = new NameSyntax(source, name);
        }
        return source;
    }

    private LambdaSyntax ReadLambda(Syntax source, bool isAll)
    {
        tokens.Expect('(');
        if (!isAll && tokens.Take(')'))
            return new(source, false, null, null);
        var variable = tokens.TakeName();
        tokens.Expect(':');
        var body = expressions.Read();
        tokens.Expect(')');
        return new(source, isAll, variable, body);
    }

    private CountSyntax ReadCount(Syntax source)
    {
        var count = new CountSyntax(source, null);
        if (!tokens.Take('('))
            return count;
        do
            count = ReadCountOption(count);
        while (tokens.Take(';'));
        tokens.Expect(')');
        return count;
    }

    private CountSyntax ReadCountOption(CountSyntax count)
    {
        var isSearch = tokens.IsWord("$search") || tokens.IsWord("search");
        if (!isSearch && !tokens.IsWord("$filter") && !tokens.IsWord("filter"))
            throw tokens.Unexpected("$filter or $search");
        if ((isSearch ? count.Search : (object?)count.Filter) is not null)
            throw tokens.Fault($"{tokens.Current.Text} at {tokens.Current.Position} stands there a second time.");
        tokens.Next();
        tokens.Expect('=');
        return isSearch ? count with { Search = tokens.Next().Text } : count with { Filter = expressions.Read() };
    }
}
