using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Index;
using Lucene.Net.Search;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>
/// Puts in place of each word that is nowhere in the index what was probably meant: of ideographs written together the
/// parts that are somewhere, of a model number those that begin so, of a word those spelt much alike.
/// </summary>
internal sealed class RepairingTextCompiler(CharacterFolding folding, TextCompiler text, SynonymTable synonyms)
{
    private const int LongestRun = 32;
    private const int LongestPart = 8;
    private const int ShortestPrefix = 3;
    private const int LongestTwoWords = 32;

    /// <summary>Null when nothing needs mending, or nothing mends it.</summary>
    public BooleanQuery? Compile(TextNode node, IndexSearcher searcher)
    {
        var query = new BooleanQuery();
        var isMended = false;
        var probe = new Probe(searcher);
        var words = TextCompiler.WordsOf(node).SelectMany(part => QueryWords.Read(folding, part)).ToList();
        foreach (var word in words.Take(QueryWords.MostWords))
        {
            var whole = text.CompileWord(word);
            if (probe.Finds(whole))
            {
                query.Clauses.Add(new(whole, Occur.MUST));
                continue;
            }
            isMended = true;
            if (word[0] >= '\u3000')
                AddParts(query, word, probe);
            else if (Mend(word) is var mended && probe.Finds(mended))
                query.Clauses.Add(new(mended, Occur.MUST));
            else
                return null;
        }
        return isMended && query.Clauses.Count > 0 ? query : null;
    }

    // From each place on the longest known word or the longest stretch that is found; single ideographs say too little.
    private void AddParts(BooleanQuery query, string run, Probe probe)
    {
        for (int i = 0, length; i < run.Length && i < LongestRun; i += length)
        {
            length = KnownLength(run, i);
            for (var tried = Math.Min(LongestPart, NextKnown(run, i) - i); length == 0 && tried > 1; tried--)
                if (probe.Finds(text.CompileWord(run.Substring(i, tried))))
                    length = tried;
            if (length > 0)
                query.Clauses.Add(new(text.CompileWord(run.Substring(i, length)), Occur.MUST));
            length = Math.Max(1, length);
        }
    }

    private int NextKnown(string run, int start)
    {
        for (var i = start + 1; i < run.Length; i++)
            if (KnownLength(run, i) > 0)
                return i;
        return run.Length;
    }

    private int KnownLength(string run, int start)
    {
        for (var length = Math.Min(LongestPart, run.Length - start); length > 1; length--)
            if (synonyms.AlternativesOf(run.Substring(start, length)).Count > 0)
                return length;
        return 0;
    }

    private BooleanQuery Mend(string word)
    {
        var joined = string.Concat(word.Where(character => folding.ClassOf(character) != CharacterClass.Joiner));
        var query = new BooleanQuery();
        if (joined.Length >= ShortestPrefix)
            query.Add(new PrefixQuery(new Term(IndexFields.AllText, joined)), Occur.SHOULD);
        query.Add(FuzzyTerm.Query(joined), Occur.SHOULD);
        if (joined.Length > LongestTwoWords || !joined.All(char.IsAsciiLetter))
            return query;
        for (var i = 2; i <= joined.Length - 2; i++)
            query.Add(text.CompileWord($"{joined[..i]}-{joined[i..]}"), Occur.SHOULD);
        return query;
    }

    /// <summary>Looks whether something is in the index, so many times and no more however long the text is.</summary>
    private sealed class Probe(IndexSearcher searcher)
    {
        private int _left = 200;

        public bool Finds(Lucene.Net.Search.Query query) => _left-- > 0 && searcher.Search(query, 1).TotalHits > 0;
    }
}
