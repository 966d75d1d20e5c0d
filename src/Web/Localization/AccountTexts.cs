using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>Signing in, the own account, and the accounts of others.</summary>
internal static class AccountTexts
{
    public static readonly LocalizedText Code = new("验证码", "Code");
    public static readonly LocalizedText CodeLead = new(
        "请输入验证器应用显示的六位数字；手机不在身边时，可输入一个备用码。",
        "Enter the six digits your authenticator app shows, or a recovery code if you do not have it at hand.");
    public static readonly LocalizedText CodeRefused = new(
        "验证码不正确或已用过；也可能因多次尝试失败而暂停登录，十五分钟后再试。",
        "The code is wrong or was used already, or there were too many attempts and none is taken for a while.");
    public static readonly LocalizedText CodeMissing = new("请输入验证码。", "Enter the code.");
    public static readonly LocalizedText Continue = new("继续", "Continue");
    public static readonly LocalizedText Forgot = new("忘记密码", "Forgotten password");
    public static readonly LocalizedText ForgotLead = new(
        "请输入您的电子邮件地址，我们会把设置新密码的网址发给您。",
        "Enter your e-mail address, and a link to set a new password comes by mail.");
    public static readonly LocalizedText Send = new("发送", "Send");
    public static readonly LocalizedText Sent = new(
        "如果这个地址有账号，几分钟内会收到邮件；网址一小时内有效。",
        "If there is an account with this address, mail arrives within minutes; its link works for an hour.");
    public static readonly LocalizedText SetPassword = new("设置密码", "Set a password");
    public static readonly LocalizedText SetPasswordLead = new("账号：{0}", "For {0}");
    public static readonly LocalizedText LinkUseless = new(
        "这个网址无效、已经用过或已过期", "This link is wrong, was used already or is too old");
    public static readonly LocalizedText LinkUselessAdvice = new(
        "请在登录页重设密码，或请管理员重新发送邀请。",
        "Ask for a new password where you sign in, or ask your administrator to invite you again.");
    public static readonly LocalizedText PasswordHint = new(
        "12 至 128 个字符，什么字符都可以；几个不相干的词组成的句子最好。不能是常见密码，也不能主要由您的姓名或地址组成。",
        "12 to 128 characters of any kind; several words that have nothing to do with each other are best. No common"
        + " password, and not mostly your name or address.");
    public static readonly LocalizedText PasswordSet = new("密码已设置，请登录。", "The password is set. Please sign in.");
    public static readonly LocalizedText PasskeySignIn = new("使用通行密钥登录", "Sign in with a passkey");
    public static readonly LocalizedText PasskeyRefused = new(
        "没有找到匹配的通行密钥，请用密码登录。", "No passkey fits; sign in with your password.");

    public static readonly LocalizedText CurrentPassword = new("当前密码", "Present password");
    public static readonly LocalizedText NewPassword = new("新密码", "New password");
    public static readonly LocalizedText ChangePassword = new("更改密码", "Change password");
    public static readonly LocalizedText PasswordChanged = new(
        "密码已更改，其他设备上的登录均已结束。", "The password is changed, and every other session has ended.");
    public static readonly LocalizedText SecondFactor = new("两步验证", "Second factor");
    public static readonly LocalizedText SecondFactorOn = new(
        "两步验证已启用，还有 {0} 个备用码。", "The second factor is on; {0} recovery codes are left.");
    public static readonly LocalizedText SecondFactorOff = new(
        "尚未启用。启用后，登录时除密码外还要输入手机验证器应用显示的六位数字。",
        "It is off. When it is on, signing in takes the six digits of an authenticator app beside the password.");
    public static readonly LocalizedText Scan = new(
        "用验证器应用扫描二维码，或手工输入密钥：", "Scan this with an authenticator app, or type the key:");
    public static readonly LocalizedText QrAlternative = new("含有密钥的二维码", "QR code of the key");
    public static readonly LocalizedText TurnOn = new("启用", "Turn on");
    public static readonly LocalizedText TurnOff = new("停用两步验证", "Turn the second factor off");
    public static readonly LocalizedText RecoveryCodes = new("备用码", "Recovery codes");
    public static readonly LocalizedText RecoveryCodesLead = new(
        "请抄下或打印这些备用码并妥善保管：只显示这一次，每个可用一次。",
        "Write these down or print them: they are shown this once, and each works once.");
    public static readonly LocalizedText RenewCodes = new("生成新的备用码", "Make new recovery codes");
    public static readonly LocalizedText Passkeys = new("通行密钥", "Passkeys");
    public static readonly LocalizedText PasskeysLead = new(
        "用指纹、面容、屏幕锁或安全密钥登录，不必输入密码。",
        "Sign in with finger, face, screen lock or a security key instead of the password.");
    public static readonly LocalizedText NoPasskeys = new("还没有通行密钥。", "There are no passkeys yet.");
    public static readonly LocalizedText PasskeyFacts = new("添加于 {0}，上次使用：{1}", "Added {0}, last used {1}");
    public static readonly LocalizedText Never = new("从未", "never");
    public static readonly LocalizedText PasskeyNameLabel = new("名称，例如“办公室电脑”", "Name, such as “office computer”");
    public static readonly LocalizedText AddPasskey = new("添加通行密钥", "Add a passkey");
    public static readonly LocalizedText PasskeyNeedsScript = new(
        "添加通行密钥需要浏览器允许脚本。", "Adding a passkey needs a browser with scripts.");
    public static readonly LocalizedText Remove = new("删除", "Remove");
    public static readonly LocalizedText RemoveNamed = new("删除“{0}”", "Remove “{0}”");
    public static readonly LocalizedText Sessions = new("登录中的设备", "Where you are signed in");
    public static readonly LocalizedText SessionFacts = new(
        "登录于 {0}，最近使用：{1}，网络：{2}", "Since {0}, last used {1}, from {2}");
    public static readonly LocalizedText ThisSession = new("本设备", "This one");
    public static readonly LocalizedText EndSession = new("结束", "End");
    public static readonly LocalizedText EndOthers = new("结束其他所有登录", "End all others");
    public static readonly LocalizedText SessionsEnded = new("已结束。", "Ended.");

    public static readonly LocalizedText Accounts = new("账号管理", "Accounts");
    public static readonly LocalizedText Invite = new("邀请", "Invite");
    public static readonly LocalizedText InviteHeading = new("邀请同事", "Invite a colleague");
    public static readonly LocalizedText NameLabel = new("姓名", "Name");
    public static readonly LocalizedText AgencyLabel = new("机构", "Agency");
    public static readonly LocalizedText NoAgency = new("不属于任何机构", "None");
    public static readonly LocalizedText RolesLabel = new("角色", "Roles");
    public static readonly LocalizedText LanguageLabel = new("邮件语言", "Language of mails");
    public static readonly LocalizedText StateLabel = new("状态", "State");
    public static readonly LocalizedText Save = new("保存", "Save");
    public static readonly LocalizedText Saved = new("已保存。", "Saved.");
    public static readonly LocalizedText Invited = new(
        "邀请已发往 {0}。如果邮件没有送达，可以把下面的网址交给本人，只显示这一次：",
        "The invitation is on its way to {0}. Should it not arrive, give the person this address, shown this once:");
    public static readonly LocalizedText InviteAgain = new("重新发送邀请", "Send the invitation again");
    public static readonly LocalizedText Lock = new("锁定账号", "Lock the account");
    public static readonly LocalizedText Unlock = new("解除锁定", "Unlock the account");
    public static readonly LocalizedText ResetSecondFactor = new(
        "清除两步验证和通行密钥", "Remove second factor and passkeys");
    public static readonly LocalizedText Changed = new(
        "账号刚刚被别人修改，请核对后再保存。", "Somebody else has just changed the account; look again and save.");

    /// <summary>The name of a role.</summary>
    public static LocalizedText Of(Role role) => role switch
    {
        Role.Author => new("起草人", "Author"),
        Role.Reviewer => new("审核人", "Reviewer"),
        Role.CaseOfficer => new("投诉办理人", "Case officer"),
        Role.AgencyAdministrator => new("机构管理员", "Agency administrator"),
        Role.SystemAdministrator => new("系统管理员", "System administrator"),
        Role.Auditor => new("审计员", "Auditor"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The name of a state.</summary>
    public static LocalizedText Of(AccountState state) => state switch
    {
        AccountState.Invited => new("已邀请", "Invited"),
        AccountState.Active => new("使用中", "In use"),
        AccountState.Locked => new("已锁定", "Locked"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
