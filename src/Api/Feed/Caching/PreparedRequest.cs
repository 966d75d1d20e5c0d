using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Caching;

/// <summary>
/// What the text of a request means: read once, then shared by all requests with that text. Everything in it is
/// immutable; what is made late may be made twice by two threads, and is the same both times.
/// </summary>
/// <param name="text">Path and query string as they came.</param>
/// <param name="path">What the address names.</param>
/// <param name="options">The system query options.</param>
internal sealed class PreparedRequest(string text, FeedPath path, SystemOptions options)
{
    private volatile object? _plan;
    private volatile AnswerName? _name;

    /// <summary>What the address names.</summary>
    public FeedPath Path => path;

    /// <summary>The system query options.</summary>
    public SystemOptions Options => options;

    /// <summary>
    /// Whether the same text may give another answer from the same index, because it asks what time it is.
    /// </summary>
    public bool IsVolatile { get; } = options.Texts.Any(VolatileText.Contains);

    /// <summary>
    /// What a responder made of path and options when it met this text first. The making must depend on nothing else
    /// but the version of OData and the preferred size of page.
    /// </summary>
    public TPlan Plan<TPlan, TState>(TState state, Func<TState, TPlan> make)
        where TPlan : class
    {
        if (_plan is TPlan known)
            return known;
        var plan = make(state);
        _plan = plan;
        return plan;
    }

    /// <summary>The short name of an answer to this text: see <see cref="AnswerName"/>.</summary>
    public string Name(string root, string form, string version)
    {
        if (_name is not { } name || name.Root != root || name.Form != form || name.Version != version)
            _name = name = AnswerName.Of(text, root, form, version);
        return name.Hash;
    }
}
