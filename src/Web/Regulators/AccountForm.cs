using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Web.Regulators;

/// <summary>What an administrator fills in about an account: these fields and no others are read.</summary>
public sealed class AccountForm
{
    /// <summary>The address; of no effect for an account that is there.</summary>
    public string? Email { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The agency, or nothing.</summary>
    public string? AgencyId { get; set; }

    /// <summary>The roles by name.</summary>
    public List<string> Roles { get; set; } = [];

    /// <summary>The language of mails.</summary>
    public string? Language { get; set; }

    /// <summary>The form for an account that is there.</summary>
    public static AccountForm Of(Account account) => new()
    {
        Email = account.Email,
        Name = account.Name,
        AgencyId = account.AgencyId,
        Roles = [.. account.Roles.Select(role => role.ToString())],
        Language = account.Language,
    };

    /// <summary>The account that is wanted; unknown roles are left out.</summary>
    public NewAccount Read() => new(
        Email, Name, string.IsNullOrEmpty(AgencyId) ? null : AgencyId,
        [.. Enum.GetValues<Role>().Where(role => Roles.Contains(role.ToString()))],
        Localization.Language.All.FirstOrDefault(language => language.Tag == Language)?.Tag
            ?? Localization.Language.Chinese.Tag);
}
