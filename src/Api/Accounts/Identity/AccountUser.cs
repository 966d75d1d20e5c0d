using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;

namespace ConsumerSafety.Api.Accounts.Identity;

/// <summary>An account while ASP.NET Core Identity works on it.</summary>
/// <param name="account">The account as it was read.</param>
internal sealed class AccountUser(Account account)
{
    /// <summary>As it is stored; null when it is not.</summary>
    public Account? Stored { get; set; }

    /// <summary>As it is to be.</summary>
    public Account Account { get; set; } = account;

    /// <summary>Who changes it, for the audit log.</summary>
    public string Actor { get; set; } = $"account:{account.Id}";

    /// <summary>What for, for the audit log.</summary>
    public string? Detail { get; set; }

    /// <summary>The hash of the link that allows the change and is used up with it; null when none is.</summary>
    public byte[]? TokenHash { get; set; }

    /// <summary>The link that goes out when the account is added, or null.</summary>
    public AccountLink? Link { get; set; }

    /// <summary>An account that is in the database.</summary>
    public static AccountUser Of(Account account) => new(account) { Stored = account };
}
