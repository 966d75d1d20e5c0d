using System.Security.Cryptography;
using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Accounts.SigningIn;

/// <summary>Stands in for accounts that are not there, with a password that nobody knows.</summary>
internal sealed class UnknownAccount(IOptions<PasswordHasherOptions> options)
{
    // Made once: to hash with every attempt would take twice the time of one for an account that is there.
    private readonly string _hash = new PasswordHasher<AccountUser>(options).HashPassword(
        new(Create("")), Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Such an account under an address.</summary>
    public AccountUser As(string email) => new(Create(email) with { PasswordHash = _hash });

    private static Account Create(string email) => new()
    {
        Id = "unknown",
        Email = email,
        Name = email,
        State = AccountState.Active,
        SecurityStamp = "unknown",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
