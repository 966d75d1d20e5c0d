using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Identity;

/// <summary>
/// Identity's codes of authenticator apps, each good for one use: whoever looks over a shoulder comes too late
/// (RFC 6238, section 5.2).
/// </summary>
internal sealed class CodeOnce(AccountStore accounts, TimeProvider time) : AuthenticatorTokenProvider<AccountUser>
{
    // Identity takes codes of the two steps of 30 seconds before and after.
    private static readonly TimeSpan s_longestLife = TimeSpan.FromMinutes(3);

    public override async Task<bool> ValidateAsync(
        string purpose, string token, UserManager<AccountUser> manager, AccountUser user) =>
        // Identity reads the code as a number, so that signs and blanks around it make no other code of it.
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && await base.ValidateAsync(purpose, token, manager, user)
        && await accounts.UseCodeAsync(
            user.Account.Id, Hash(user.Account.Id, code), time.GetUtcNow() + s_longestLife, CancellationToken.None);

    private static byte[] Hash(string accountId, int code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{accountId} {code}")));
}
