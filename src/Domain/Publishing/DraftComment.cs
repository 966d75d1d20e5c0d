namespace ConsumerSafety.Domain.Publishing;

/// <summary>What somebody said about a draft.</summary>
/// <param name="Author">Who said it; null for the service itself.</param>
/// <param name="At">When, UTC to the millisecond.</param>
/// <param name="Text">What, 1 to 2,000 characters.</param>
/// <param name="Path">The field it is about, <c>Products[2].Gtin</c>; null for the whole.</param>
public sealed record DraftComment(Officer? Author, DateTimeOffset At, string Text, string? Path = null);
