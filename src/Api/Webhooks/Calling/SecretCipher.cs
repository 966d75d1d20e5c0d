using ConsumerSafety.Domain.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace ConsumerSafety.Api.Webhooks.Calling;

/// <summary>Secrets of webhooks as they are kept: encrypted.</summary>
internal sealed class SecretCipher(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ConsumerSafety.Webhooks.Secrets");

    /// <summary>The secret, encrypted.</summary>
    public string Encrypt(string secret) => _protector.Protect(secret);

    /// <summary>The secrets that calls are signed with at a time, the newest first.</summary>
    public IReadOnlyList<string> Read(Webhook webhook, DateTimeOffset now) =>
    [
        .. webhook.Secrets.Where(secret => secret.EndsAt is null || secret.EndsAt > now)
            .Select(secret => _protector.Unprotect(secret.Content)),
    ];
}
