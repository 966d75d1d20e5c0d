using ConsumerSafety.Api.Accounts.Identity;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Tests.Accounts;

/// <summary>Counts what takes the time of signing in.</summary>
internal sealed class CountingHasher : IPasswordHasher<AccountUser>
{
    private readonly PasswordHasher<AccountUser> _hasher = new();

    public int Count { get; set; }

    public string HashPassword(AccountUser user, string password)
    {
        Count++;
        return _hasher.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(
        AccountUser user, string hashedPassword, string providedPassword)
    {
        Count++;
        return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
