using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>
/// Reads <c>$search</c> (OData URL conventions 4.01, 5.1.8): words, phrases in quotes, <c>AND</c>, <c>OR</c>,
/// <c>NOT</c> in capitals, parentheses. Words side by side are joined by AND, which binds closer than OR. A word is
/// whatever stands between spaces, so that <c>TDT-1234Z</c> and 电动自行车 need no quotes. What looks like an operator of
/// another query language is refused, so that nobody takes <c>-heater</c> for "no heater"; in quotes it is text.
/// </summary>
internal sealed class SearchReader
{
    private const string Option = "$search";

    private readonly IReadOnlyList<SearchToken> _tokens;
    private readonly int _maxDepth;
    private int _next;
    private int _depth;

    private SearchReader(IReadOnlyList<SearchToken> tokens, int maxDepth)
    {
        _tokens = tokens;
        _maxDepth = maxDepth;
    }

    private SearchToken? Current => _next < _tokens.Count ? _tokens[_next] : null;

    public static TextNode Read(string text, FeedOptions options)
    {
        var reader = new SearchReader(SearchToken.Split(text), options.MaxDepth);
        var node = reader.ReadAny();
        return reader.Current is { } excess
            ? throw Fault($"'{excess.Text}' at {excess.Position} is not expected.")
            : node;
    }

    private TextNode ReadAny()
    {
        var parts = new List<TextNode> { ReadAll() };
        while (Take(SearchTokenKind.Or))
            parts.Add(ReadAll());
        return parts.Count == 1 ? parts[0] : new AnyTextNode(parts);
    }

    private TextNode ReadAll()
    {
        var parts = new List<TextNode> { ReadTerm() };
        while (Take(SearchTokenKind.And) || Current?.Kind is
            SearchTokenKind.Word or SearchTokenKind.Phrase or SearchTokenKind.Not or SearchTokenKind.Open)
            parts.Add(ReadTerm());
        return parts.Count == 1 ? parts[0] : new AllTextNode(parts);
    }

    private TextNode ReadTerm()
    {
        if (++_depth > _maxDepth)
            throw new FeedException(FeedError.TooComplex(
                Option, $"The search is nested more than {_maxDepth} deep, which is the bound of this service."));
        var node = ReadTermOnce();
        _depth--;
        return node;
    }

    private TextNode ReadTermOnce()
    {
        if (Take(SearchTokenKind.Not))
            return new NotTextNode(ReadTerm());
        if (Take(SearchTokenKind.Open))
        {
            var inner = ReadAny();
            return Take(SearchTokenKind.Close) ? inner : throw Fault("A closing parenthesis is missing.");
        }
        return Current switch
        {
            { Kind: SearchTokenKind.Word } word when ForeignSyntax.Find(word.Text) is { } fault =>
                throw Fault($"'{word.Text}' at {word.Position}: {fault}"),
            { Kind: SearchTokenKind.Word } word => Consume(new WordsNode(word.Text)),
            { Kind: SearchTokenKind.Phrase } phrase => Consume(new PhraseNode(phrase.Text)),
            { } token => throw Fault($"A word or a phrase is expected at {token.Position}, not '{token.Text}'."),
            null => throw Fault("A word or a phrase is expected at the end."),
        };
    }

    private TextNode Consume(TextNode node)
    {
        _next++;
        return node;
    }

    private bool Take(SearchTokenKind kind)
    {
        if (Current?.Kind != kind)
            return false;
        _next++;
        return true;
    }

    private static FeedException Fault(string message) => FeedException.Invalid(Option, message);
}
