namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>
/// Reads expressions (OData 4.01 URL conventions, 5.1.1; ABNF <c>commonExpr</c>). The parser of Microsoft.OData.Core
/// knows no <c>case</c>, <c>divby</c>, <c>$this</c>, collections, or computed properties that use one another.
/// </summary>
internal sealed class ExpressionParser
{
    // From the loosest to the closest; and, or before them, unary and postfix operators after them.
    private static readonly string[][] s_levels =
        [["eq", "ne"], ["gt", "ge", "lt", "le"], ["add", "sub"], ["mul", "div", "divby", "mod"]];

    private readonly TokenReader _tokens;
    private readonly ExpressionBudget _budget;
    private readonly OperandParser _operands;

    public ExpressionParser(string text, string option, ExpressionBudget budget)
    {
        _tokens = new(new ExpressionLexer(text, option).Read(), option);
        _budget = budget;
        _operands = new(this, _tokens, budget);
    }

    /// <summary>One expression, and nothing after it.</summary>
    public Syntax ReadWhole()
    {
        var syntax = Read();
        _tokens.ExpectEnd();
        return syntax;
    }

    /// <summary>Expressions, each with <c>asc</c>, <c>desc</c> or nothing after it.</summary>
    public IEnumerable<(Syntax Value, bool IsDescending)> ReadOrder() => ReadItems(value =>
    {
        var isDescending = _tokens.TakeWord("desc");
        if (!isDescending)
            _tokens.TakeWord("asc");
        return (value, isDescending);
    });

    /// <summary>Expressions, each with <c>as</c> and a name after it.</summary>
    public IEnumerable<(Syntax Value, string Name)> ReadCompute() => ReadItems(value =>
    {
        if (!_tokens.TakeWord("as"))
            throw _tokens.Unexpected("as");
        return (value, _tokens.TakeName());
    });

    /// <summary>An expression inside another.</summary>
    public Syntax Read()
    {
        using var _ = _budget.Enter();
        return ReadChain("or", false, () => ReadChain("and", true, () => ReadLevel(0)));
    }

    private IEnumerable<T> ReadItems<T>(Func<Syntax, T> finish)
    {
        do
            yield return finish(Read());
        while (_tokens.Take(','));
        _tokens.ExpectEnd();
    }

    private Syntax ReadChain(string @operator, bool isAnd, Func<Syntax> read)
    {
        var first = read();
        if (!_tokens.IsWord(@operator))
            return first;
        var parts = new List<Syntax> { first };
        while (_tokens.TakeWord(@operator))
            parts.Add(read());
        return new ChainSyntax(isAnd, parts);
    }

    private Syntax ReadLevel(int level)
    {
        if (level == s_levels.Length)
            return ReadUnary();
        var left = ReadLevel(level + 1);
        while (_tokens.TakeAny(s_levels[level]) is { } @operator)
        {
            _budget.Count();
            left = new BinarySyntax(@operator, left, ReadLevel(level + 1));
        }
        return left;
    }

    private Syntax ReadUnary()
    {
        if (_tokens.IsNegativeNumber)
            return ReadPostfix();
        var isMinus = _tokens.Take('-');
        if (!isMinus && !_tokens.TakeNot())
            return ReadPostfix();
        using var _ = _budget.Enter();
        return new UnarySyntax(isMinus ? "-" : "not", ReadUnary());
    }

    private Syntax ReadPostfix()
    {
        var left = _operands.Read();
        while (true)
        {
            if (_tokens.TakeWord("has"))
                left = new BinarySyntax("has", left, _operands.Read());
            else if (_tokens.TakeWord("in"))
                left = new BinarySyntax("in", left, _operands.ReadIn());
            else
                return left;
            _budget.Count();
        }
    }
}
