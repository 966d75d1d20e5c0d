namespace ConsumerSafety.Domain.Publishing;

/// <summary>What a reviewer says, of the whole or of one field.</summary>
/// <param name="Text">1 to 2,000 characters.</param>
/// <param name="Path">The field, <c>Products[2].Gtin</c>; null for the whole.</param>
public sealed record Remark(string Text, string? Path = null);
