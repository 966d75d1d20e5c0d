using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed.Caching;

/// <summary>
/// Keeps whole answers for as long as the index stays as it is. An answer is kept when the same is asked for a second
/// time, so that somebody who walks through a set does not push out what many ask for.
/// </summary>
internal sealed class KeptAnswers(IOptions<FeedOptions> options)
{
    private const int Megabyte = 1024 * 1024;
    private const int LargestShare = 16;
    private const int Memory = 8192;

    private readonly long _capacity = (long)options.Value.AnswerCacheMegabytes * Megabyte;
    private readonly int[] _seen = new int[Memory];
    private State _state = new(0, new(0));

    /// <summary>Whether anything is kept at all.</summary>
    public bool IsOn => _capacity > 0;

    /// <summary>The longest body that is kept, in bytes.</summary>
    public int MaxLength => (int)Math.Min(_capacity / LargestShare, 8 * Megabyte);

    /// <summary>The answer this generation of the index gives, or null.</summary>
    public KeptAnswer? Find(AnswerKey key, long generation) =>
        StateOf(generation) is { } state ? state.Answers.Find(key) : null;

    /// <summary>Whether this was asked for lately; from now on it was.</summary>
    public bool WasSeen(AnswerKey key)
    {
        var hash = key.GetHashCode() | 1;
        ref var place = ref _seen[(hash >> 1) & (Memory - 1)];
        if (place == hash)
            return true;
        place = hash;
        return false;
    }

    /// <summary>Keeps an answer of a generation, unless the index has moved on.</summary>
    public void Keep(AnswerKey key, long generation, KeptAnswer answer)
    {
        if (Volatile.Read(ref _state) is var state && state.Generation == generation)
            state.Answers.Keep(key, answer, answer.Weight);
    }

    // Two threads may see two generations for a moment; whichever state stays, its answers are those of its generation.
    private State? StateOf(long generation)
    {
        var state = Volatile.Read(ref _state);
        if (state.Generation == generation)
            return state;
        Interlocked.CompareExchange(ref _state, new(generation, new(_capacity)), state);
        return null;
    }

    private sealed record State(long Generation, AgingCache<AnswerKey, KeptAnswer> Answers);
}
