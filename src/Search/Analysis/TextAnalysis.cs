namespace ConsumerSafety.Search.Analysis;

/// <summary>
/// Turns a text into the terms it is found by. Ideographs become overlapping pairs, the last of a run also one by
/// itself, so that every ideograph begins a term; words become stems; model numbers become their parts and the whole
/// without joiners, so that <c>TDT-1234Z</c>, <c>tdt1234z</c> and <c>TDT 1234 Z</c> meet. Not for several threads at
/// once.
/// </summary>
/// <param name="folding">How characters are folded.</param>
/// <param name="withSingles">True to give every ideograph by itself before its pair, for marking.</param>
internal sealed class TextAnalysis(CharacterFolding folding, bool withSingles = false)
{
    private const int LongestTerm = 200;
    private readonly EnglishStems _stems = new();
    private char[] _folded = new char[1024];
    private char[] _whole = new char[LongestTerm];

    public void AddTo(TermBuffer terms, ReadOnlySpan<char> text)
    {
        if (_folded.Length < text.Length)
            _folded = new char[Math.Max(text.Length, _folded.Length * 2)];
        var folded = _folded.AsSpan(0, text.Length);
        folding.Fold(text, folded);
        var runs = new RunReader(folding, folded);
        while (runs.MoveNext())
        {
            if (runs.Current.IsIdeographic)
                AddIdeographs(terms, folded, runs.Current);
            else
                AddWord(terms, folded, runs.Current);
        }
        terms.EndText();
    }

    private void AddIdeographs(TermBuffer terms, ReadOnlySpan<char> folded, TextRun run)
    {
        for (int i = run.Start, next; i < run.End; i = next)
        {
            next = i + CharacterLength(folded, i, run.End);
            var isLast = next == run.End;
            if (withSingles || isLast)
                terms.Add(folded[i..next], i, next, 1);
            if (isLast)
                continue;
            var pairEnd = next + CharacterLength(folded, next, run.End);
            terms.Add(folded[i..pairEnd], i, pairEnd, withSingles ? 0 : 1);
        }
    }

    private void AddWord(TermBuffer terms, ReadOnlySpan<char> folded, TextRun run)
    {
        var parts = new PartReader(folding, folded, run);
        var (count, wholeLength, firstTerm) = (0, 0, terms.Count);
        while (parts.MoveNext())
        {
            var part = folded[parts.Start..parts.End];
            if (part.Length > LongestTerm)
                part = part[..LongestTerm];
            if (wholeLength + part.Length <= LongestTerm)
            {
                part.CopyTo(_whole.AsSpan(wholeLength));
                wholeLength += part.Length;
            }
            terms.Add(parts.IsLetters ? _stems.Stem(part) : part, parts.Start, parts.End, 1);
            count++;
        }
        if (count > 1)
            terms.Add(_whole.AsSpan(0, wholeLength), run.Start, run.End, 0, before: firstTerm + 1);
    }

    private static int CharacterLength(ReadOnlySpan<char> folded, int i, int end) =>
        char.IsHighSurrogate(folded[i]) && i + 1 < end && char.IsLowSurrogate(folded[i + 1]) ? 2 : 1;
}
