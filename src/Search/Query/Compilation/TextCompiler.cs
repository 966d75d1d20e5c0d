using ConsumerSafety.Search.Analysis;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Turns what somebody searches for into an index query that also says how well an entity fits.</summary>
internal sealed class TextCompiler(CharacterFolding folding, SynonymTable synonyms)
{
    private readonly PhraseCompiler _phrases = new(folding);

    /// <summary>A query that every entity with all of it meets; null when there is nothing to search for.</summary>
    public Lucene.Net.Search.Query? Compile(TextNode node) => node switch
    {
        WordsNode words => CompileWords(words.Text),
        PhraseNode phrase => _phrases.Compile(phrase.Text),
        AllTextNode all => Combine(all.Parts, Occur.MUST),
        AnyTextNode any => Combine(any.Parts, Occur.SHOULD),
        NotTextNode not => CompileNot(not.Part),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The words that are looked for; those that must be absent are not among them.</summary>
    public static IEnumerable<string> WordsOf(TextNode node) => node switch
    {
        WordsNode words => [words.Text],
        PhraseNode phrase => [phrase.Text],
        AllTextNode all => all.Parts.SelectMany(WordsOf),
        AnyTextNode any => any.Parts.SelectMany(WordsOf),
        _ => [],
    };

    /// <summary>How many words a text has.</summary>
    public int CountWords(WordsNode words) => QueryWords.Read(folding, words.Text).Count;

    /// <summary>A word or what else it is called.</summary>
    public DisjunctionMaxQuery CompileWord(string word)
    {
        // A hyphen is often left out: e-bike, ebike.
        var joined = string.Concat(word.Where(character => folding.ClassOf(character) != CharacterClass.Joiner));
        var query = new DisjunctionMaxQuery(0) { _phrases.Compile(word) ?? new BooleanQuery() };
        if (joined != word)
            Add(query, joined);
        foreach (var other in synonyms.AlternativesOf(word))
            Add(query, other);
        return query;
    }

    private BooleanQuery? CompileWords(string text)
    {
        var words = QueryWords.Read(folding, text);
        var query = new BooleanQuery();
        for (int i = 0, count; i < words.Count; i += count)
        {
            count = synonyms.CountJoined(words, i);
            query.Clauses.Add(new(count == 0 ? CompileWord(words, i) : CompileJoined(words, i, count), Occur.MUST));
            count = Math.Max(1, count);
        }
        return query.Clauses.Count == 0 ? null : query;
    }

    // A space too many: hair dryer for hairdryer, 690 1234 567892 for 6901234567892.
    private DisjunctionMaxQuery CompileWord(IReadOnlyList<string> words, int i)
    {
        var query = CompileWord(words[i]);
        if (i > 0 && CanJoin(words[i - 1], words[i]))
            Add(query, words[i - 1] + words[i]);
        if (i + 1 < words.Count && CanJoin(words[i], words[i + 1]))
            Add(query, words[i] + words[i + 1]);
        var (first, last) = (i, i);
        while (first > 0 && IsNumber(words[first - 1]) && IsNumber(words[i]))
            first--;
        while (last + 1 < words.Count && IsNumber(words[last + 1]) && IsNumber(words[i]))
            last++;
        if (last - first > 1)
            Add(query, string.Concat(words.Skip(first).Take(last - first + 1)));
        return query;
    }

    private DisjunctionMaxQuery CompileJoined(IReadOnlyList<string> words, int first, int count)
    {
        var all = new BooleanQuery();
        for (var i = first; i < first + count; i++)
            all.Clauses.Add(new(CompileWord(words, i), Occur.MUST));
        var query = new DisjunctionMaxQuery(0) { all };
        foreach (var other in synonyms.AlternativesOf(string.Join(' ', words.Skip(first).Take(count))))
            Add(query, other);
        return query;
    }

    private void Add(DisjunctionMaxQuery query, string text)
    {
        if (_phrases.Compile(text) is { } phrase)
            query.Add(phrase);
    }

    private bool CanJoin(string first, string second) =>
        (IsOf(first, CharacterClass.Letter) && IsOf(second, CharacterClass.Letter))
        || (IsNumber(first) && IsNumber(second));

    private bool IsNumber(string word) => IsOf(word, CharacterClass.Digit);

    private bool IsOf(string word, CharacterClass characters) =>
        word.All(character => folding.ClassOf(character) == characters);

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
