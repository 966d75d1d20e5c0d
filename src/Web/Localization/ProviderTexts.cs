using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>Signing in with the identity provider of an agency.</summary>
internal static class ProviderTexts
{
    public static readonly LocalizedText Others = new("使用本机构的身份认证登录", "Sign in with your agency's own account");
    public static readonly LocalizedText With = new("使用 {0} 登录", "Sign in with {0}");
    public static readonly LocalizedText Refused = new(
        "未能登录：登录已取消，或者您的机构没有给您在本系统中的角色。",
        "You were not signed in: it was broken off, or your agency has given you no role here.");
}
