using System.Buffers;
using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>A piece of <c>$search</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word or a phrase without its quotes.</param>
/// <param name="Position">Where it begins, from 0.</param>
internal sealed record SearchToken(SearchTokenKind Kind, string Text, int Position)
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create(" \t\r\n\u3000()\"");

    public static IReadOnlyList<SearchToken> Split(string text)
    {
        var tokens = new List<SearchToken>();
        for (var at = 0; at < text.Length;)
        {
            var token = text[at] switch
            {
                '(' => new SearchToken(SearchTokenKind.Open, "(", at),
                ')' => new SearchToken(SearchTokenKind.Close, ")", at),
                '"' => Phrase(text, at),
                _ when char.IsWhiteSpace(text[at]) => null,
                _ => Word(text, at),
            };
            at += token switch
            {
                null => 1,
                { Kind: SearchTokenKind.Phrase } => token.Text.Length + 2,
                _ => token.Text.Length,
            };
            if (token is not null)
                tokens.Add(token);
        }
        return tokens;
    }

    private static SearchToken Phrase(string text, int start)
    {
        var end = text.IndexOf('"', start + 1);
        if (end < 0)
            throw FeedException.Invalid("$search", $"The phrase at {start} has no closing quote.");
        if (end == start + 1)
            throw FeedException.Invalid("$search", $"The phrase at {start} is empty.");
        return new(SearchTokenKind.Phrase, text[(start + 1)..end], start);
    }

    private static SearchToken Word(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(s_ends);
        var word = length < 0 ? text[start..] : text.Substring(start, length);
        return new(word switch
        {
            "AND" => SearchTokenKind.And,
            "OR" => SearchTokenKind.Or,
            "NOT" => SearchTokenKind.Not,
            _ => SearchTokenKind.Word,
        }, word, start);
    }
}

/// <summary>What a piece of <c>$search</c> is.</summary>
internal enum SearchTokenKind
{
    Word,
    Phrase,
    And,
    Or,
    Not,
    Open,
    Close,
}
