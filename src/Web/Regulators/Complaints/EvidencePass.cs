using System.Security.Cryptography;
using System.Text.Json;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace ConsumerSafety.Web.Regulators.Complaints;

/// <summary>
/// What an officer who said what evidence is needed for shows with each file: for a quarter of an hour, and good for
/// that officer and that complaint alone. It holds the purpose, encrypted.
/// </summary>
public sealed class EvidencePass(IDataProtectionProvider protection)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("ConsumerSafety.EvidencePass").ToTimeLimitedDataProtector();

    /// <summary>Makes one.</summary>
    public string Issue(Caller caller, string complaintId, string purpose) => _protector.Protect(
        JsonSerializer.Serialize<string[]>([caller.AccountId, complaintId, purpose]), s_lifetime);

    /// <summary>The purpose; null when it is not good for this.</summary>
    public string? Read(Caller caller, string complaintId, string? pass)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(_protector.Unprotect(pass ?? ""))
                is [var account, var complaint, var purpose]
                && account == caller.AccountId && complaint == complaintId
                    ? purpose
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
