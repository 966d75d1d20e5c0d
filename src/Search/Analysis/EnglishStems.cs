using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace ConsumerSafety.Search.Analysis;

/// <summary>
/// Takes light endings off English words by the Krovetz stemmer, remembering what it has seen. Not for several threads
/// at once.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The streams hold nothing but memory.")]
internal sealed class EnglishStems
{
    private const int MostRemembered = 50_000;
    private readonly Dictionary<string, string> _seen = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly OneWord _word = new();
    private readonly KStemFilter _filter;

    public EnglishStems()
    {
        _lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        _filter = new(_word);
    }

    /// <summary>The stem of a folded word; short words and words with letters beyond a to z stay as they are.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > 30)
            return word;
        if (_lookup.TryGetValue(word, out var stem))
            return stem;
        if (word.ContainsAnyExceptInRange('a', 'z'))
            return word;
        if (_seen.Count >= MostRemembered)
            _seen.Clear();
        _word.Set(word);
        _filter.IncrementToken();
        return _seen[word.ToString()] = _word.ToString();
    }

    /// <summary>The stemmer is only to be had as a filter over a stream of words, so this is a stream of one.</summary>
    private sealed class OneWord : TokenStream
    {
        private readonly ICharTermAttribute _term;

        public OneWord() => _term = AddAttribute<ICharTermAttribute>();

        public void Set(ReadOnlySpan<char> word) => _term.SetEmpty().Append(word.ToString());

        public override bool IncrementToken() => true;

        public override string ToString() => _term.ToString()!;
    }
}
