using System.Collections.Frozen;

namespace ConsumerSafety.Domain.Accounts;

/// <summary>Which rights a key may carry.</summary>
public static class ApiKeyScopes
{
    // With these a key that was stolen could make itself new ones that outlive it.
    private static readonly FrozenSet<Permission> s_never = [Permission.ManageAccounts, Permission.ManageKeys];

    // What somebody has to judge with their own head. A key for it only that person can make, else whoever makes keys
    // could write with one and approve with another.
    private static readonly FrozenSet<Permission> s_personal =
        [Permission.ReviewNotices, Permission.ReviewReports, Permission.PublishUrgently, Permission.JudgeSignals];

    /// <summary>
    /// What a key for an account may be limited to, when a caller makes it, in the order of the type.
    /// </summary>
    /// <param name="holder">The account it acts for.</param>
    /// <param name="maker">Who makes it.</param>
    public static IReadOnlyList<Permission> For(Caller holder, Caller maker) =>
    [
        .. Enum.GetValues<Permission>().Where(permission =>
            holder.CanSomewhere(permission)
            && !s_never.Contains(permission)
            && (maker.AccountId == holder.AccountId || !s_personal.Contains(permission))),
    ];
}
