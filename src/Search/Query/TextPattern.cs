using System.Text.RegularExpressions;

namespace ConsumerSafety.Search.Query;

/// <summary>A pattern of <see cref="QueryFunction.MatchesPattern"/>, made ready.</summary>
/// <param name="Expression">For the engine that does not backtrack.</param>
/// <param name="Size">
/// How long it is with its repetitions written out: what each character may cost grows with it.
/// </param>
/// <remarks>
/// The engine makes its automaton as texts lead it on, a state at a time, and what takes long is the making. It shows
/// in the memory taken, which is counted here; searching for the worst patterns found none that takes more than 2.8 ns
/// a byte. With 10,000 states the engine makes no more, and goes through all states it may be in at each character.
/// </remarks>
public sealed record TextPattern(Regex Expression, int Size)
{
    private const int StepsPerCharacter = 25;
    private const int StepsPerByte = 3;
    private const int StepsPerState = 12;

    // Far less than 10,000 states take.
    private const long MuchMemory = 2_000_000;
    private long _allocated;

    /// <summary>Whether a text matches, and what finding out cost, in steps of a nanosecond at most.</summary>
    internal (bool IsMatch, long Steps) Match(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isMatch = Expression.IsMatch(text);
        var made = GC.GetAllocatedBytesForCurrentThread() - before;
        var isLarge = Interlocked.Add(ref _allocated, made) > MuchMemory;
        return (isMatch,
            (text.Length + 1L) * (StepsPerCharacter + (isLarge ? StepsPerState * Size : 0)) + made * StepsPerByte);
    }
}
