using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.OpenAccounts;

/// <summary>What is said to officers who publish what somebody told.</summary>
internal static class OpenAccountTexts
{
    /// <summary>What the audit log says who the person is was read for.</summary>
    public const string Purpose = "公开经过 / to publish the account";

    public static readonly LocalizedText NoConsent = new(
        "本人没有同意公开经过。", "The person has not agreed to publication.");
    public static readonly LocalizedText NotDecided = new(
        "作出决定之后才能公开经过。", "It can be published once the complaint is decided.");
    public static readonly LocalizedText Erased = new(
        "此件的个人信息已销毁，无法再拟定公开经过。",
        "What was personal in this complaint was destroyed; there is nothing left to publish.");
    public static readonly LocalizedText Overtaken = new(
        "此件刚刚有了变化，请重新核对后再发布。", "The complaint has just changed; look at it again before publishing.");
    public static readonly LocalizedText None = new("没有公开的经过。", "No account is published.");
    public static readonly LocalizedText Text = new(
        "10 至 5,000 字，不含控制字符", "10 to 5,000 characters, without control characters");
    public static readonly LocalizedText Tells = new(
        "不含本人的姓名、电话、邮箱或订单号；文中仍有其中之一",
        "a text without the person's name, telephone number, e-mail address or order number; one of them is in it");
    public static readonly LocalizedText Checked = new(
        "确认已逐句核对", "your word that you have checked every sentence");
    public static readonly LocalizedText Reason = new("2 至 200 字的理由", "a reason of 2 to 200 characters");
}
