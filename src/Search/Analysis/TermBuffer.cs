using System.Runtime.InteropServices;

namespace ConsumerSafety.Search.Analysis;

/// <summary>Terms of one or more texts, used again for the next document without new memory.</summary>
internal sealed class TermBuffer(int capacity = 4096)
{
    // Wider than any phrase, so that none reaches from one text into the next.
    private const int GapBetweenTexts = 100;
    private readonly List<Term> _terms = [];
    private char[] _characters = new char[capacity];
    private int _used;
    private int _gap;

    public int Count => _terms.Count;

    public ReadOnlySpan<Term> Terms => CollectionsMarshal.AsSpan(_terms);

    public ReadOnlySpan<char> Characters(in Term term) => _characters.AsSpan(term.Offset, term.Length);

    public void Clear()
    {
        _terms.Clear();
        (_used, _gap) = (0, 0);
    }

    public void EndText() => _gap = GapBetweenTexts;

    /// <summary>Adds a term at the end, or before another for one that stands at an earlier place.</summary>
    public void Add(ReadOnlySpan<char> characters, int start, int end, int increment, int before = int.MaxValue)
    {
        if (_used + characters.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _used + characters.Length));
        characters.CopyTo(_characters.AsSpan(_used));
        var term = new Term(_used, characters.Length, increment + _gap, start, end);
        _gap = 0;
        _used += characters.Length;
        if (before < _terms.Count)
            _terms.Insert(before, term);
        else
            _terms.Add(term);
    }

    /// <summary>Adds the terms of another buffer, from one of them on, as a text of their own.</summary>
    public void CopyFrom(TermBuffer other, int first)
    {
        for (var i = first; i < other.Count; i++)
        {
            ref readonly var term = ref other.Terms[i];
            Add(other.Characters(term), term.Start, term.End, i == first ? 1 : term.PositionIncrement);
        }
        EndText();
    }
}
