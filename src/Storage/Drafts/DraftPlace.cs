namespace ConsumerSafety.Storage.Drafts;

/// <summary>The place of a draft in a list.</summary>
/// <param name="UpdatedAt">When it was moved last.</param>
/// <param name="Id">Its key.</param>
public sealed record DraftPlace(DateTimeOffset UpdatedAt, string Id);
