namespace ConsumerSafety.Api.Fetching;

/// <summary>What a source answered.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    /// <summary>Nothing new since the last time.</summary>
    public sealed record NotModified : Fetched;

    /// <summary>Files, one per page of the answer.</summary>
    /// <param name="Paths">Where they lie.</param>
    /// <param name="EntityTag">The tag of the answer; null without one, or when it had several pages.</param>
    /// <param name="LastModified">When it was modified; null likewise.</param>
    public sealed record Files(IReadOnlyList<string> Paths, string? EntityTag, string? LastModified) : Fetched;

    /// <summary>Nothing that can be used.</summary>
    /// <param name="Reason">Why, in English.</param>
    public sealed record Nothing(string Reason) : Fetched;
}
