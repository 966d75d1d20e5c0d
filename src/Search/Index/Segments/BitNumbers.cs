using System.Numerics;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>Goes through the numbers of the bits that are set, in ascending order.</summary>
internal struct BitNumbers(ulong[] bits)
{
    private int _word = -1;
    private ulong _rest;

    public int Current { get; private set; }

    public readonly BitNumbers GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_rest == 0)
        {
            if (++_word >= bits.Length)
                return false;
            _rest = bits[_word];
        }
        Current = (_word << 6) + BitOperations.TrailingZeroCount(_rest);
        _rest &= _rest - 1;
        return true;
    }
}
