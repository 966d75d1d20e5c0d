using ConsumerSafety.Domain.Mail;

namespace ConsumerSafety.Storage.Accounts;

/// <summary>A link by which somebody sets a password, good for one use.</summary>
/// <param name="AccountId">Whose password.</param>
/// <param name="TokenHash">SHA-256 of the secret in the link.</param>
/// <param name="Purpose">What for; a new link makes the earlier ones for the same useless.</param>
/// <param name="SentAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it works.</param>
/// <param name="Mail">The mail that brings it.</param>
public sealed record AccountLink(
    string AccountId, byte[] TokenHash, string Purpose, DateTimeOffset SentAt, DateTimeOffset ExpiresAt,
    OutgoingMail Mail);
