namespace ConsumerSafety.Api.Publishing;

/// <summary>A published notice that may be about the same.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Likeness">What they have in common.</param>
public sealed record SimilarNotice(string Id, string Title, Likeness Likeness);
