namespace ConsumerSafety.Search.Analysis;

/// <summary>
/// Parts folded text into runs: ideographs that stand together, and words, to which a model number counts as a whole
/// (<c>tdt-1234z</c>: letters and digits with single joiners between).
/// </summary>
internal ref struct RunReader(CharacterFolding folding, ReadOnlySpan<char> folded)
{
    private readonly ReadOnlySpan<char> _folded = folded;
    private int _next;

    public TextRun Current { get; private set; }

    public bool MoveNext()
    {
        var i = _next;
        while (i < _folded.Length && !IsStart(i))
            i++;
        if (i == _folded.Length)
            return false;
        var start = i;
        var isIdeographic = folding.ClassOf(_folded[i]) == CharacterClass.Ideograph;
        do
            i++;
        while (i < _folded.Length && (isIdeographic
            ? folding.ClassOf(_folded[i]) == CharacterClass.Ideograph
            : GoesOn(i)));
        Current = new(start, i, isIdeographic);
        _next = i;
        return true;
    }

    private readonly bool IsStart(int i) =>
        folding.ClassOf(_folded[i]) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Ideograph;

    private readonly bool GoesOn(int i) => folding.ClassOf(_folded[i]) switch
    {
        CharacterClass.Letter or CharacterClass.Digit => true,
        CharacterClass.Joiner => i + 1 < _folded.Length
            && folding.ClassOf(_folded[i + 1]) is CharacterClass.Letter or CharacterClass.Digit,
        _ => false,
    };
}
