using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Compilation;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Highlighting;

/// <summary>
/// Marks what was searched for in a text, by the terms both are made of. Not for several threads at once.
/// </summary>
internal sealed class Highlighter
{
    private const int SnippetLength = 160;
    private const int SnippetLead = 40;
    private readonly TextAnalysis _analysis;
    private readonly TermBuffer _buffer = new();
    private readonly HashSet<string> _wanted = [];

    public Highlighter(CharacterFolding folding, SynonymTable synonyms, TextNode text)
    {
        _analysis = new(folding, withSingles: true);
        var reading = new TextAnalysis(folding);
        foreach (var words in TextCompiler.WordsOf(text))
            foreach (var word in QueryWords.Read(folding, words))
            {
                Want(reading, word);
                foreach (var alternative in synonyms.AlternativesOf(word))
                    Want(reading, alternative);
            }
    }

    /// <summary>The text with its matches.</summary>
    public Highlight Mark(string text)
    {
        _buffer.Clear();
        _analysis.AddTo(_buffer, text);
        var found = _buffer.Terms.ToArray()
            .Where(term => _wanted.Contains(_buffer.Characters(term).ToString()))
            .Select(term => (term.Start, term.End))
            .OrderBy(range => range.Start);
        var matches = new List<(int Start, int End)>();
        foreach (var (start, end) in found)
        {
            if (matches.Count > 0 && start <= matches[^1].End)
                matches[^1] = (matches[^1].Start, Math.Max(end, matches[^1].End));
            else
                matches.Add((start, end));
        }
        return new(text, [.. matches.Select(match => match.Start..match.End)]);
    }

    /// <summary>A stretch of a long text around its first match; null when nothing in it matches.</summary>
    public Highlight? Snippet(string text)
    {
        var whole = Mark(text);
        if (whole.Matches.Count == 0)
            return null;
        var from = Math.Max(0, whole.Matches[0].Start.Value - SnippetLead);
        var to = Math.Min(text.Length, from + SnippetLength);
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from++;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to--;
        var lead = from > 0 ? "…" : "";
        var shift = lead.Length - from;
        var matches = whole.Matches
            .Where(match => match.End.Value <= to)
            .Select(match => (match.Start.Value + shift)..(match.End.Value + shift));
        return new(lead + text[from..to] + (to < text.Length ? "…" : ""), [.. matches]);
    }

    private void Want(TextAnalysis reading, string text)
    {
        _buffer.Clear();
        reading.AddTo(_buffer, text);
        foreach (var (term, _) in QueryTerms.Choose(_buffer))
            _wanted.Add(term);
        // The whole of a model number matches one written without joiners.
        foreach (var term in _buffer.Terms)
            if (term.PositionIncrement == 0)
                _wanted.Add(_buffer.Characters(term).ToString());
    }
}
