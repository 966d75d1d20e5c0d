using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Goes over the pieces of an expression. Operators may be written in any case.</summary>
internal sealed class TokenReader(List<ExpressionToken> tokens, string option)
{
    private int _next;

    public ExpressionToken Current => tokens[_next];

    /// <summary>A minus right before a number, which is part of it.</summary>
    public bool IsNegativeNumber => Is('-') && After is { } after && after.Position == Current.Position + 1
        && (after.Kind == ExpressionTokenKind.Number || after is { Kind: ExpressionTokenKind.Name, Text: "INF" });

    private ExpressionToken After => tokens[Math.Min(_next + 1, tokens.Count - 1)];

    public bool Is(char sign) => Current.Kind == ExpressionTokenKind.Sign && Current.Text[0] == sign;

    public bool IsWord(string word) =>
        Current.Kind == ExpressionTokenKind.Name && Current.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public ExpressionToken Next()
    {
        var current = Current;
        if (current.Kind != ExpressionTokenKind.End)
            _next++;
        return current;
    }

    public bool Take(char sign) => Take(Is(sign));

    public bool TakeWord(string word) => Take(IsWord(word));

    /// <summary>
    /// <c>not</c> where an operand may stand, unless it is one: a property or a variable of that name.
    /// </summary>
    public bool TakeNot() => Take(IsWord("not")
        && !(After.Kind == ExpressionTokenKind.Sign && After.Text[0] is '/' or ')' or ',' or ':' or ']')
        && After.Kind != ExpressionTokenKind.End);

    public string? TakeAny(string[] words)
    {
        foreach (var word in words)
            if (TakeWord(word))
                return word;
        return null;
    }

    public string TakeName() => Current is { Kind: ExpressionTokenKind.Name } name
        && !name.Text.Contains('.', StringComparison.Ordinal) && name.Text[0] != '$'
            ? Next().Text
            : throw Unexpected("a name");

    public void Expect(char sign)
    {
        if (!Take(sign))
            throw Unexpected($"'{sign}'");
    }

    public void ExpectEnd()
    {
        if (Current.Kind != ExpressionTokenKind.End)
            throw Unexpected("an operator or the end");
    }

    public FeedException Fault(string message) => FeedException.Invalid(option, message);

    public FeedException Missing(string what) =>
        FeedException.Unsupported(option, $"{what} are not supported by this service.");

    public FeedException Unexpected(string expected) => FeedException.Invalid(option,
        Current.Kind == ExpressionTokenKind.End
            ? $"{char.ToUpperInvariant(expected[0])}{expected[1..]} is expected at the end."
            : $"{char.ToUpperInvariant(expected[0])}{expected[1..]} is expected at {Current.Position}, "
                + $"not '{Current.Text}'.");

    private bool Take(bool isThere)
    {
        if (isThere)
            _next++;
        return isThere;
    }
}
