using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Accounts.Administration;

/// <summary>Why an administrator may not do something to an account.</summary>
internal static class AccountReasons
{
    public static readonly LocalizedText BeyondReach = new(
        "您不能在这个机构授予这些角色。", "You cannot give these roles in this agency.");

    public static readonly LocalizedText NotOneself = new(
        "不能更改自己的账号，请由另一位管理员操作。", "Nobody changes the own account; ask another administrator.");

    public static readonly LocalizedText NotInvited = new(
        "这个账号已经启用；本人可以在登录页重设密码。",
        "This account is in use already; its owner can ask for a new password where people sign in.");
}
