using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace ConsumerSafety.Api.Accounts.Identity;

/// <summary>Encrypts what an account keeps secret; recovery codes are hashed besides.</summary>
internal sealed class AccountSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _keys = protection.CreateProtector("Accounts.AuthenticatorKey");
    private readonly IDataProtector _codes = protection.CreateProtector("Accounts.RecoveryCodes");

    /// <summary>The key of an authenticator app as it is stored.</summary>
    public string ProtectKey(string key) => _keys.Protect(key);

    /// <summary>The key as the app has it.</summary>
    public string UnprotectKey(string key) => _keys.Unprotect(key);

    /// <summary>Recovery codes as they are stored.</summary>
    public string ProtectCodes(string accountId, IEnumerable<string> codes) =>
        Protect([.. codes.Select(code => Hash(accountId, code))]);

    /// <summary>How many recovery codes are left.</summary>
    public int CountCodes(Account account) => Read(account).Length;

    /// <summary>The codes that are left after one is used, as they are stored; null when it is none of them.</summary>
    public string? Redeem(Account account, string code)
    {
        var held = Read(account);
        var hash = Hash(account.Id, code);
        var rest = held.Where(other => !CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(other), Encoding.ASCII.GetBytes(hash))).ToArray();
        return rest.Length == held.Length ? null : Protect(rest);
    }

    private string Protect(string[] hashes) => _codes.Protect(JsonSerializer.Serialize(hashes));

    private string[] Read(Account account) => account.RecoveryCodes is { } codes
        ? JsonSerializer.Deserialize<string[]>(_codes.Unprotect(codes))!
        : [];

    // Blanks and hyphens are there for the eye.
    private static string Hash(string accountId, string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId} {plain}")));
    }
}
