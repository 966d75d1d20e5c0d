using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Index;
using Lucene.Net.Search;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Finds a text as it stands; where it stands in a title or a product it counts for more.</summary>
internal sealed class PhraseCompiler(CharacterFolding folding)
{
    private const float StrongBoost = 4;

    /// <summary>Finds a term as it is; of a single ideograph everything that begins with it.</summary>
    public static Lucene.Net.Search.Query Term(string field, string text) =>
        text[0] >= '\u3000' && (text.Length == 1 || (text.Length == 2 && char.IsHighSurrogate(text[0])))
            ? new PrefixQuery(new(field, text))
            : new TermQuery(new(field, text));

    /// <summary>Null when the text holds nothing to search for.</summary>
    public BooleanQuery? Compile(string text)
    {
        var terms = QueryTerms.Of(folding, text);
        return terms.Count == 0 ? null : Compile(terms);
    }

    /// <summary>Finds one term.</summary>
    public static BooleanQuery OfTerm(string term) => Compile([(term, 0)]);

    private static BooleanQuery Compile(IReadOnlyList<(string Text, int Position)> terms)
    {
        var strong = CompileIn(IndexFields.StrongText, terms);
        strong.Boost = StrongBoost;
        return new() { { CompileIn(IndexFields.AllText, terms), Occur.MUST }, { strong, Occur.SHOULD } };
    }

    private static Lucene.Net.Search.Query CompileIn(string field, IReadOnlyList<(string Text, int Position)> terms)
    {
        if (terms.Count == 1)
            return Term(field, terms[0].Text);
        var phrase = new PhraseQuery();
        foreach (var (text, position) in terms)
            phrase.Add(new Term(field, text), position);
        return phrase;
    }
}
