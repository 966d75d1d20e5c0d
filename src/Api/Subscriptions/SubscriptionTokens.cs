using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>What the links in mails to subscribers prove: that who follows one was sent it.</summary>
internal sealed class SubscriptionTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ConsumerSafety.Subscriptions.Links");

    /// <summary>A token for one purpose and one subscription.</summary>
    public string Create(SubscriptionLink purpose, string id) =>
        _protector.CreateProtector(purpose.ToString()).Protect(id);

    /// <summary>The subscription of a token; null when it is none, or one for another purpose.</summary>
    public string? Read(SubscriptionLink purpose, string token)
    {
        try
        {
            return _protector.CreateProtector(purpose.ToString()).Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
