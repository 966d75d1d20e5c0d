using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Parts an expression into its pieces (OData ABNF 4.01).</summary>
internal sealed partial class ExpressionLexer(string text, string option)
{
    private const string Signs = "()[],/:=;-*";

    private static readonly (ExpressionTokenKind Kind, Regex Pattern)[] s_literals =
    [
        (ExpressionTokenKind.Guid, GuidPattern),
        (ExpressionTokenKind.Instant, InstantPattern),
        (ExpressionTokenKind.Day, DayPattern),
        (ExpressionTokenKind.Time, TimePattern),
        (ExpressionTokenKind.Number, NumberPattern),
    ];

    private int _at;

    /// <summary>The pieces, with one that says where the text ends.</summary>
    public List<ExpressionToken> Read()
    {
        var tokens = new List<ExpressionToken>();
        while (true)
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
                _at++;
            var token = EndInSearch(tokens) ? Search() : ReadOne();
            tokens.Add(token);
            if (token.Kind == ExpressionTokenKind.End)
                return tokens;
        }
    }

    private ExpressionToken ReadOne()
    {
        if (_at == text.Length)
            return new(ExpressionTokenKind.End, "", _at);
        var (start, first) = (_at, text[_at]);
        if (first == '\'')
            return new(ExpressionTokenKind.Text, Quoted(), start);
        if (first == '"')
            return new(ExpressionTokenKind.Text, Json(), start);
        if (first is '@' or '$')
            return new(first == '@' ? ExpressionTokenKind.Alias : ExpressionTokenKind.Name, Word(1), start);
        foreach (var (kind, pattern) in s_literals)
            if (pattern.Match(text, _at) is { Success: true, Length: > 0 } match)
            {
                _at += match.Length;
                return new(kind, match.Value, start);
            }
        if (char.IsLetter(first) || first == '_')
        {
            var name = Word(0);
            return _at < text.Length && text[_at] == '\''
                ? new(ExpressionTokenKind.Typed, Quoted(), start, name)
                : new(ExpressionTokenKind.Name, name, start);
        }
        if (!Signs.Contains(first, StringComparison.Ordinal))
            throw Fault($"'{first}' at {start} is not expected.");
        _at++;
        return new(ExpressionTokenKind.Sign, first.ToString(), start);
    }

    private static bool EndInSearch(List<ExpressionToken> tokens) => tokens is
    [
        ..,
        { Kind: ExpressionTokenKind.Name, Text: var name },
        { Kind: ExpressionTokenKind.Sign, Text: "=" },
    ] && name.TrimStart('$').Equals("search", StringComparison.OrdinalIgnoreCase);

    // Up to the parenthesis or the semicolon that ends the option; within a phrase both are text.
    private ExpressionToken Search()
    {
        var (start, depth, isPhrase) = (_at, 0, false);
        for (; _at < text.Length; _at++)
        {
            if (text[_at] == '"')
                isPhrase = !isPhrase;
            else if (isPhrase)
                continue;
            else if (depth == 0 && text[_at] is ')' or ';')
                break;
            else
                depth += text[_at] switch { '(' => 1, ')' => -1, _ => 0 };
        }
        return new(ExpressionTokenKind.Search, text[start.._at], start);
    }

    private string Word(int prefix)
    {
        var start = _at;
        _at += prefix;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '.'))
            _at++;
        return text[start.._at];
    }

    private string Quoted()
    {
        var (start, value) = (_at, new StringBuilder());
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '\'')
                value.Append(text[_at]);
            else if (_at + 1 < text.Length && text[_at + 1] == '\'')
                value.Append(text[_at++]);
            else
            {
                _at++;
                return value.ToString();
            }
        }
        throw Fault($"The text at {start} has no closing quote.");
    }

    private string Json()
    {
        var start = _at;
        for (_at++; _at < text.Length && text[_at] != '"'; _at++)
            if (text[_at] == '\\')
                _at++;
        if (_at >= text.Length)
            throw Fault($"The text at {start} has no closing quote.");
        _at++;
        try
        {
            return JsonSerializer.Deserialize<string>(text.AsSpan(start, _at - start))!;
        }
        catch (JsonException)
        {
            throw Fault($"The text at {start} is not well-formed.");
        }
    }

    private FeedException Fault(string message) => FeedException.Invalid(option, message);

    [GeneratedRegex(@"\G[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?!\w)")]
    private static partial Regex GuidPattern { get; }

    [GeneratedRegex(@"\G\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)?(?!\w)")]
    private static partial Regex InstantPattern { get; }

    [GeneratedRegex(@"\G\d{4}-\d\d-\d\d(?!\w)")]
    private static partial Regex DayPattern { get; }

    [GeneratedRegex(@"\G\d\d:\d\d(:\d\d(\.\d+)?)?(?!\w)")]
    private static partial Regex TimePattern { get; }

    [GeneratedRegex(@"\G\d+(\.\d+)?([eE][+-]?\d+)?[LlMmFfDd]?(?!\w)")]
    private static partial Regex NumberPattern { get; }
}
