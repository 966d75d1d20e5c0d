using ConsumerSafety.Api.Accounts.Identity;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Passwords;

/// <summary>
/// What a password must not be: longer than the greatest length, a common one, or the person's own name or address.
/// The least length is Identity's own rule.
/// </summary>
internal sealed class PasswordRules(CommonPasswords common) : IPasswordValidator<AccountUser>
{
    /// <summary>The least length.</summary>
    public const int MinLength = 12;

    /// <summary>The greatest; hashing more would only cost time.</summary>
    public const int MaxLength = 128;

    /// <summary>The code of the fault for a password that is too long.</summary>
    public const string TooLong = "PasswordTooLong";

    /// <summary>The code of the fault for a password that others use.</summary>
    public const string TooCommon = "PasswordTooCommon";

    /// <summary>The code of the fault for a password that is made of the person's own name or address.</summary>
    public const string TooPersonal = "PasswordTooPersonal";

    private const int LeastPart = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<AccountUser> manager, AccountUser user, string? password)
    {
        var faults = Check(user, password ?? "").Select(code => new IdentityError { Code = code }).ToArray();
        return Task.FromResult(faults.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(faults));
    }

    private IEnumerable<string> Check(AccountUser user, string password)
    {
        if (password.Length > MaxLength)
            yield return TooLong;
        else if (common.Contains(password))
            yield return TooCommon;
        if (Names(user).Any(name => IsMostOf(name, password)))
            yield return TooPersonal;
    }

    private static IEnumerable<string> Names(AccountUser user) =>
        [user.Account.Name.Replace(" ", "", StringComparison.Ordinal), .. user.Account.Email.Split('@'),
            user.Account.Email];

    // A name with a year or a few signs beside it; a long sentence may well have the name in it.
    private static bool IsMostOf(string name, string password) =>
        name.Length >= LeastPart
        && password.Replace(" ", "", StringComparison.Ordinal).Contains(name, StringComparison.OrdinalIgnoreCase)
        && name.Length * 2 >= password.Length;
}
