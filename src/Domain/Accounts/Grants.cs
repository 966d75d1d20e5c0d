namespace ConsumerSafety.Domain.Accounts;

/// <summary>
/// What an administrator of accounts may hand on: nobody gives more than the own reach, nor changes an account that
/// has more.
/// </summary>
public static class Grants
{
    /// <summary>Whether somebody may give a role.</summary>
    public static bool MayGrant(Caller caller, Role role) =>
        caller.Can(Permission.ManageAccounts, null)
        || (AccountRules.NeedsAgency(role) && caller.CanSomewhere(Permission.ManageAccounts));

    /// <summary>Whether somebody may make accounts with roles in an agency, or change one that has them.</summary>
    public static bool MayManage(Caller caller, string? agencyId, IEnumerable<Role> roles) =>
        caller.Can(Permission.ManageAccounts, agencyId) && roles.All(role => MayGrant(caller, role));
}
