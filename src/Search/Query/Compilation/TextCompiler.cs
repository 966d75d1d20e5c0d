using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Index;
using Lucene.Net.Search;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Turns what somebody searches for into an index query that also says how well an entity fits.</summary>
internal sealed class TextCompiler(CharacterFolding folding, SynonymTable synonyms)
{
    private const float StrongBoost = 4;

    /// <summary>A query that every entity with all of it meets; null when the text holds nothing to search for.</summary>
    public Lucene.Net.Search.Query? Compile(TextNode node) => node switch
    {
        WordsNode words => CompileWords(words.Text),
        PhraseNode phrase => Phrase(phrase.Text),
        AllTextNode all => Combine(all.Parts, Occur.MUST),
        AnyTextNode any => Combine(any.Parts, Occur.SHOULD),
        NotTextNode not => CompileNot(not.Part),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The words that are looked for, for marking them; those that must be absent are not among them.</summary>
    public static IEnumerable<string> WordsOf(TextNode node) => node switch
    {
        WordsNode words => [words.Text],
        PhraseNode phrase => [phrase.Text],
        AllTextNode all => all.Parts.SelectMany(WordsOf),
        AnyTextNode any => any.Parts.SelectMany(WordsOf),
        _ => [],
    };

    private BooleanQuery? CompileWords(string text)
    {
        var query = new BooleanQuery();
        foreach (var word in QueryWords.Read(folding, text))
            query.Clauses.Add(new(CompileWord(word), Occur.MUST));
        return query.Clauses.Count == 0 ? null : query;
    }

    private DisjunctionMaxQuery CompileWord(string word)
    {
        var query = new DisjunctionMaxQuery(0) { Phrase(word) ?? new BooleanQuery() };
        // A hyphen is often left out: e-bike, ebike.
        var joined = string.Concat(word.Where(character => folding.ClassOf(character) != CharacterClass.Joiner));
        IEnumerable<string> others = joined == word ? synonyms.AlternativesOf(word) : [joined, .. synonyms.AlternativesOf(word)];
        foreach (var other in others)
            if (Phrase(other) is { } phrase)
                query.Add(phrase);
        return query;
    }

    private BooleanQuery? Phrase(string text)
    {
        if (PhraseIn(IndexFields.AllText, text) is not { } all)
            return null;
        var strong = PhraseIn(IndexFields.StrongText, text)!;
        strong.Boost = StrongBoost;
        return new() { { all, Occur.MUST }, { strong, Occur.SHOULD } };
    }

    private Lucene.Net.Search.Query? PhraseIn(string field, string text)
    {
        var terms = new TermBuffer();
        new TextAnalysis(folding).AddTo(terms, text);
        var chosen = QueryTerms.Choose(terms);
        if (chosen.Count == 0)
            return null;
        if (chosen.Count == 1)
            return new TermQuery(new Term(field, chosen[0].Text));
        var phrase = new PhraseQuery();
        foreach (var (term, position) in chosen)
            phrase.Add(new Term(field, term), position);
        return phrase;
    }

    private BooleanQuery? Combine(IReadOnlyList<TextNode> parts, Occur occur)
    {
        var query = new BooleanQuery();
        foreach (var part in parts)
            if (Compile(part) is { } compiled)
                query.Clauses.Add(new(compiled, occur));
        return query.Clauses.Count == 0 ? null : query;
    }

    private BooleanQuery? CompileNot(TextNode part) => Compile(part) is { } compiled
        ? new() { { new MatchAllDocsQuery(), Occur.MUST }, { compiled, Occur.MUST_NOT } }
        : null;
}
