using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Accounts;

/// <summary>What an account must be like.</summary>
public static class AccountRules
{
    private static readonly LocalizedText s_email = new(
        "应为一个电子邮件地址，如 li@agency.example。", "One e-mail address is expected, such as li@agency.example.");

    private static readonly LocalizedText s_name = new(
        $"应为姓名，1 至 {Account.MaxNameLength} 个字符。", $"A name of 1 to {Account.MaxNameLength} characters is expected.");

    private static readonly LocalizedText s_roles = new("至少需要一个角色。", "At least one role is needed.");

    private static readonly LocalizedText s_agency = new(
        "这些角色属于某个机构，请选择机构。", "These roles belong to an agency; choose one.");

    private static readonly LocalizedText s_noSuchAgency = new("没有这个机构。", "There is no such agency.");

    /// <summary>Whether a role is nothing without an agency.</summary>
    public static bool NeedsAgency(Role role) => role is not (Role.SystemAdministrator or Role.Auditor);

    /// <summary>Every fault, in the order of the fields of <see cref="Account"/>.</summary>
    /// <param name="email">The address.</param>
    /// <param name="name">The name.</param>
    /// <param name="agencyId">The agency, or null.</param>
    /// <param name="roles">The roles.</param>
    /// <param name="isAgency">Whether there is an agency with an Id.</param>
    public static IReadOnlyList<Fault> Check(
        string? email, string? name, string? agencyId, IReadOnlyCollection<Role> roles, Func<string, bool> isAgency)
    {
        List<Fault> faults = [];
        if (!EmailAddress.IsPlausible(email))
            faults.Add(Refuse(nameof(Account.Email), s_email, email));
        if (string.IsNullOrWhiteSpace(name) || name.Length > Account.MaxNameLength || name.Any(char.IsControl))
            faults.Add(Refuse(nameof(Account.Name), s_name, name));
        if (agencyId is not null && !isAgency(agencyId))
            faults.Add(Refuse(nameof(Account.AgencyId), s_noSuchAgency, agencyId));
        else if (agencyId is null && roles.Any(NeedsAgency))
            faults.Add(Refuse(nameof(Account.AgencyId), s_agency, null));
        if (roles.Count == 0)
            faults.Add(Refuse(nameof(Account.Roles), s_roles, null));
        return faults;
    }

    private static Fault Refuse(string field, LocalizedText expected, string? value) =>
        new(field, FaultSeverity.Error, expected, value is { Length: > 200 } ? value[..200] : value);
}
