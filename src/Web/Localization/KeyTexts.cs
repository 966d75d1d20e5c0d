using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The page about API keys.</summary>
internal static class KeyTexts
{
    public static readonly LocalizedText Keys = new("API 密钥", "API keys");
    public static readonly LocalizedText Lead = new(
        "程序凭密钥代表一个账号调用接口，权限不超过该账号；账号停用或角色变动，密钥随之变动。",
        "With a key a program acts for an account. It may never do more than that, and loses its power with it.");
    public static readonly LocalizedText Made = new("密钥已建立，仅显示这一次", "The key was made; it is shown this once");
    public static readonly LocalizedText MadeAdvice = new(
        "请立即复制并妥善保存。本系统只保存其摘要，无法再次显示。",
        "Copy it now and keep it safe. Only a hash of it is stored here, so nobody can show it again.");
    public static readonly LocalizedText Use = new("使用方法：", "To be sent as");
    public static readonly LocalizedText Revoked = new("密钥已撤销。", "The key was revoked.");
    public static readonly LocalizedText InUse = new("现有密钥", "Keys");
    public static readonly LocalizedText None = new("尚无密钥。", "There are no keys yet.");
    public static readonly LocalizedText New = new("新建密钥", "A new key");
    public static readonly LocalizedText Choose = new("为哪个账号建立", "For which account");
    public static readonly LocalizedText Go = new("继续", "Continue");
    public static readonly LocalizedText Name = new("用途", "What it is for");
    public static readonly LocalizedText Prefix = new("前缀", "Prefix");
    public static readonly LocalizedText Holder = new("账号", "Account");
    public static readonly LocalizedText Scopes = new("权限", "Rights");
    public static readonly LocalizedText Days = new("有效天数（至多 {0} 天）", "Valid for how many days (at most {0})");
    public static readonly LocalizedText Expires = new("有效期至", "Expires");
    public static readonly LocalizedText LastUsed = new("最近使用", "Last used");
    public static readonly LocalizedText Never = new("从未", "Never");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText Usable = new("有效", "In use");
    public static readonly LocalizedText Expired = new("已过期", "Expired");
    public static readonly LocalizedText Ended = new("已撤销", "Revoked");
    public static readonly LocalizedText Revoke = new("撤销", "Revoke");
    public static readonly LocalizedText RevokeKey = new("撤销密钥 {0}", "Revoke key {0}");
    public static readonly LocalizedText Make = new("建立密钥", "Make the key");
    public static readonly LocalizedText NoScopes = new(
        "此账号没有可授予密钥的权限。", "This account has no right that a key may carry.");
}
