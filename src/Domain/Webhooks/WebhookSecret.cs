namespace ConsumerSafety.Domain.Webhooks;

/// <summary>A secret that calls are signed with.</summary>
/// <param name="Content">The secret, encrypted.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="EndsAt">When it is no longer signed with, as a newer one took its place; null for the newest.</param>
public sealed record WebhookSecret(string Content, DateTimeOffset CreatedAt, DateTimeOffset? EndsAt);
