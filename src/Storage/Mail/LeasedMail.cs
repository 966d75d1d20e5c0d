using ConsumerSafety.Domain.Mail;

namespace ConsumerSafety.Storage.Mail;

/// <summary>A mail that one node may send for a while.</summary>
/// <param name="Id">What it is; its Message-ID is made of it.</param>
/// <param name="Attempts">How often it was tried before.</param>
/// <param name="CreatedAt">When it was taken in.</param>
/// <param name="Mail">What it says; null when it cannot be decrypted any more.</param>
public sealed record LeasedMail(string Id, int Attempts, DateTimeOffset CreatedAt, OutgoingMail? Mail);
