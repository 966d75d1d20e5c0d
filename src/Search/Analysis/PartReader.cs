namespace ConsumerSafety.Search.Analysis;

/// <summary>
/// Parts a word at joiners and wherever letters meet digits: <c>tdt-1234z</c> is <c>tdt</c>, <c>1234</c>, <c>z</c>.
/// </summary>
internal ref struct PartReader(CharacterFolding folding, ReadOnlySpan<char> folded, TextRun run)
{
    private readonly ReadOnlySpan<char> _folded = folded;
    private int _next = run.Start;

    /// <summary>Where the part starts in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it has ended.</summary>
    public int End { get; private set; }

    /// <summary>True for letters, false for digits.</summary>
    public bool IsLetters { get; private set; }

    public bool MoveNext()
    {
        while (_next < run.End && folding.ClassOf(_folded[_next]) == CharacterClass.Joiner)
            _next++;
        if (_next == run.End)
            return false;
        Start = _next;
        var first = folding.ClassOf(_folded[_next]);
        IsLetters = first == CharacterClass.Letter;
        while (_next < run.End && folding.ClassOf(_folded[_next]) == first)
            _next++;
        End = _next;
        return true;
    }
}
