using ConsumerSafety.Domain.Complaints.Redaction;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>Publishing what people told of their complaints, in the console and on the site.</summary>
internal static class OpenAccountPageTexts
{
    public static readonly LocalizedText Heading = new("公开经过", "Publish the account");
    public static readonly LocalizedText Lead = new(
        "本人同意公开去除个人信息的经过。程序先找出可能识别个人的内容，由您逐句核对、修改后发布；公开页面和开放数据中都没有投诉编号。",
        "The person agrees that what happened is published without personal data. The program finds what may tell who"
        + " somebody is; you check every sentence, edit and publish. Neither the page nor the open data has the"
        + " complaint's number.");
    public static readonly LocalizedText Propose = new("拟定文字", "Propose a text");
    public static readonly LocalizedText ProposeHint = new(
        "会读取本人的陈述和身份信息，审计日志记录用途“公开经过”。",
        "This reads the person's words and identity; the audit log keeps that it was to publish the account.");
    public static readonly LocalizedText Original = new("原文（标出的为找到的内容）", "The person's words, with what was found");
    public static readonly LocalizedText OriginalHint = new(
        "找到的可能太多，也可能不全：特别留意人名、住处、单位、车辆、日期等能认出个人的细节。",
        "It may be too much, and it is never everything: look for names, places, employers, vehicles and dates by"
        + " which somebody can be recognised.");
    public static readonly CountText Found = new("{0} 处", "{0} place", "{0} places");
    public static readonly LocalizedText NothingFound = new("没有找到可能识别个人的内容。", "Nothing was found.");
    public static readonly LocalizedText Text = new("公开的文字", "The text to be published");
    public static readonly LocalizedText Terms = new("同时公开：{0}", "Published with it: {0}");
    public static readonly LocalizedText Checked = new(
        "我已逐句核对，其中没有可以识别任何个人的内容",
        "I have checked every sentence: nothing in it tells who anybody is");
    public static readonly LocalizedText Publish = new("发布", "Publish");
    public static readonly LocalizedText PublishAgain = new("替换已公开的文字", "Replace what is published");
    public static readonly LocalizedText Published = new("已公开：", "This is published:");
    public static readonly LocalizedText Done = new(
        "已办理。公开页面几秒后更新。", "Done. The public page follows in a few seconds.");
    public static readonly LocalizedText TakeDown = new("撤下", "Take it down");
    public static readonly LocalizedText Reason = new("撤下的理由", "Why it is taken down");
    public static readonly LocalizedText BackToCase = new("返回此件", "Back to the complaint");

    public static readonly LocalizedText PublicHeading = new("消费者的讲述", "In people's words");
    public static readonly LocalizedText PublicLead = new(
        "经本人同意公开的投诉举报经过。承办人员已去除可能识别个人的内容；这是本人的陈述，不是查实的事实。",
        "What people told of their complaints, published with their consent. An officer has taken out what may tell who"
        + " anybody is. It is what they say, not what was found.");
    public static readonly LocalizedText NoneYet = new("还没有公开的经过。", "No account is published yet.");
    public static readonly LocalizedText ToAccounts = new(
        "阅读消费者的讲述", "Read what people told");
    public static readonly LocalizedText ToFigures = new("查看统计", "See the figures");
    public static readonly LocalizedText SameInFeed = new("同一内容（OData）", "The same in OData");

    /// <summary>What a finding is.</summary>
    public static LocalizedText Of(FindingSort sort)
    {
        var placeholder = RedactedText.Placeholder(sort);
        return new(placeholder.Chinese.Trim('【', '】'), placeholder.English.Trim('[', ']'));
    }
}
