using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Storage.Secrets;
using Microsoft.AspNetCore.DataProtection;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>E-mail addresses as they are kept: encrypted, and as a hash that nobody can guess them from.</summary>
internal sealed class AddressCipher(IDataProtectionProvider protection, SecretStore secrets)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ConsumerSafety.Subscriptions.Address");

    /// <summary>The address, encrypted.</summary>
    public string Encrypt(string address) => _protector.Protect(address);

    /// <summary>The address; null when the key is lost.</summary>
    public string? Decrypt(string address)
    {
        try
        {
            return _protector.Unprotect(address);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The keyed hash of an address, whatever its case, or of another thing personal.</summary>
    public async Task<string> HashAsync(string text, CancellationToken cancellationToken)
    {
        var key = await secrets.GetAsync("subscribers", cancellationToken);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text.ToLowerInvariant())));
    }
}
