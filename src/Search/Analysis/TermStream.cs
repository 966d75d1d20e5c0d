using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ConsumerSafety.Search.Analysis;

/// <summary>Gives the terms of a buffer to the index writer.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly TermBuffer _terms;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private int _next;

    public TermStream(TermBuffer terms)
    {
        _terms = terms;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset() => _next = 0;

    public override bool IncrementToken()
    {
        if (_next == _terms.Count)
            return false;
        ref readonly var term = ref _terms.Terms[_next++];
        var characters = _terms.Characters(term);
        characters.CopyTo(_term.ResizeBuffer(characters.Length));
        _term.SetLength(characters.Length);
        _increment.PositionIncrement = term.PositionIncrement;
        return true;
    }
}
