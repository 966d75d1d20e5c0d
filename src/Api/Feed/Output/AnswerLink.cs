namespace ConsumerSafety.Api.Feed.Output;

/// <summary>The link at the end of an answer.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="IsDelta">True for a link to what changes later, false for one to the next page.</param>
internal sealed record AnswerLink(string Address, bool IsDelta);
