using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The console pages on which notices are drafted.</summary>
internal static class DraftTexts
{
    public static readonly LocalizedText Notices = new("公告", "Notices");
    public static readonly LocalizedText Heading = new("公告稿件", "Drafts of notices");
    public static readonly LocalizedText NewNotice = new("起草新公告", "Draft a new notice");
    public static readonly LocalizedText ChangeNotice = new(
        "更正、撤回或恢复已发布的公告", "Correct, withdraw or reinstate a notice");
    public static readonly LocalizedText Lists = new("稿件分类", "Lists of drafts");
    public static readonly LocalizedText Empty = new("这里没有稿件。", "There are no drafts here.");
    public static readonly LocalizedText Older = new("更早的稿件", "Older drafts");
    public static readonly LocalizedText Untitled = new("（无标题）", "(no title yet)");
    public static readonly LocalizedText EditedBy = new("{0} 修改于 {1}", "changed by {0}, {1}");
    public static readonly LocalizedText DueAt = new("定于 {0} 发布", "to be published {0}");
    public static readonly LocalizedText PublishedUrgently = new("紧急发布", "published urgently");
    public static readonly LocalizedText AwaitsReview = new("待事后审核", "review outstanding");

    public static readonly LocalizedText ChooseKind = new("选择公告类别", "Choose the kind of notice");
    public static readonly LocalizedText ChooseKindLead = new(
        "以“{0}”的名义起草；边写边自动保存，经同事审核后才发布。",
        "It is drafted for {0}, saved as you type, and published only after a colleague has approved it.");
    public static readonly LocalizedText NoAgency = new(
        "您的账号不属于任何机构，不能起草公告。", "Your account belongs to no agency, so it cannot draft notices.");
    public static readonly LocalizedText NoticeNumber = new("公告编号", "Number of the notice");
    public static readonly LocalizedText NoticeNumberHint = new("如 RC-2024-000001", "Such as RC-2024-000001");
    public static readonly LocalizedText Find = new("查找", "Find it");
    public static readonly LocalizedText UnknownNotice = new(
        "没有编号为“{0}”的公告。", "There is no notice with the number “{0}”.");

    public static readonly LocalizedText Correct = new("更正", "Correct it");
    public static readonly LocalizedText CorrectHint = new(
        "发布新版本；旧版本仍可查阅，变更原因向公众显示。",
        "Publishes a new version. The old one can still be read, and the reason is shown to everybody.");
    public static readonly LocalizedText Withdraw = new("撤回", "Withdraw it");
    public static readonly LocalizedText WithdrawHint = new(
        "公告失效；页面保留并说明原因。", "Takes it out of force. Its page stays and says why.");
    public static readonly LocalizedText Reinstate = new("恢复", "Reinstate it");
    public static readonly LocalizedText ReinstateHint = new(
        "已撤回的公告重新生效，并说明原因。", "Puts the withdrawn notice in force again and says why.");
    public static readonly LocalizedText OpenDrafts = new("尚未完成的稿件", "Drafts under way about it");
    public static readonly LocalizedText CompareVersions = new("比较版本", "Compare versions");
    public static readonly LocalizedText PresentVersion = new("现行版本：第 {0} 版", "Present version: {0}");
    public static readonly LocalizedText OpenPublic = new("查看公开页面", "See its public page");

    public static readonly LocalizedText Edit = new("修改", "Edit");
    public static readonly LocalizedText EditTitle = new("修改稿件：{0}", "Edit: {0}");
    public static readonly LocalizedText Save = new("保存", "Save");
    public static readonly LocalizedText Check = new("保存并检查", "Save and check");
    public static readonly LocalizedText Preview = new("保存并预览", "Save and preview");
    public static readonly LocalizedText Submit = new("保存并提交审核", "Save and hand in");
    public static readonly LocalizedText SavedAt = new("已保存于 {0}", "Saved {0}");
    public static readonly LocalizedText CheckClean = new("检查通过，可以提交。", "Nothing is wrong; it can be handed in.");
    public static readonly CountText FaultsHeading = new(
        "有 {0} 处需要更正", "{0} thing to put right", "{0} things to put right");
    public static readonly CountText AdviceHeading = new(
        "另有 {0} 条提示，不影响提交", "{0} piece of advice, which does not hinder handing in",
        "{0} pieces of advice, which do not hinder handing in");
    public static readonly LocalizedText KeptAsTyped = new(
        "无法识别的内容已按原样保存。", "What cannot be read is kept as you typed it.");
    public static readonly LocalizedText FilesRefused = new("以下文件没有上传", "These files were not taken");
    public static readonly LocalizedText NoFileRight = new("您没有上传文件的权限。", "You may not add files.");
    public static readonly LocalizedText Similar = new("可能已有类似公告", "There may be such a notice already");
    public static readonly LocalizedText PublishesAs = new("发布机构：{0}", "Published by {0}");

    public static readonly LocalizedText Saving = new("正在保存……", "Saving…");
    public static readonly LocalizedText Unsaved = new("有未保存的修改", "Not saved yet");
    public static readonly LocalizedText Offline = new(
        "暂时无法保存，内容已留在此浏览器中，将继续尝试。",
        "Cannot be saved at the moment. What you typed is kept in this browser, and saving is tried again.");
    public static readonly LocalizedText Expired = new(
        "登录已过期，内容已留在此浏览器中。请在新窗口登录，然后回到此页继续。",
        "You were signed out. What you typed is kept in this browser: sign in in another window and go on here.");
    public static readonly LocalizedText SignInAgain = new("在新窗口登录", "Sign in in another window");
    public static readonly LocalizedText Overtaken = new(
        "稿件已被他人修改。请点击“保存”查看并合并。", "Somebody changed the draft meanwhile. Choose “Save” to see and merge.");
    public static readonly LocalizedText NotSaved = new(
        "未能保存。请点击“保存”查看原因。", "It could not be saved. Choose “Save” to see why.");
    public static readonly LocalizedText Restorable = new(
        "此浏览器中有未能保存的内容。", "This browser holds text that could not be saved.");
    public static readonly LocalizedText Restore = new("恢复这些内容", "Put it back into the form");
    public static readonly LocalizedText Forget = new("丢弃", "Drop it");
    public static readonly LocalizedText BackToDraft = new("返回稿件", "Back to the draft");

    public static readonly LocalizedText PreviewTitle = new("预览：{0}", "Preview: {0}");
    public static readonly LocalizedText PreviewBanner = new(
        "这是预览，尚未发布。", "This is a preview; it is not published.");
    public static readonly LocalizedText PreviewOther = new("查看英文页面", "See the Chinese page");

    public static readonly LocalizedText Discard = new("放弃稿件", "Discard the draft");
    public static readonly LocalizedText DiscardQuestion = new("确定放弃这份稿件吗？", "Discard this draft?");
    public static readonly LocalizedText DiscardHint = new(
        "放弃后不能再修改或发布，但会留在“已放弃”中备查，可以据此重新起草。",
        "It can then no longer be changed or published. It stays among the discarded ones, and a new draft can be begun"
        + " from it.");
    public static readonly LocalizedText BeginFrom = new("据此重新起草", "Begin a new draft from it");

    public static readonly LocalizedText WaitingReview = new("待您审核的稿件", "Drafts to review");
    public static readonly LocalizedText WaitingAfterwards = new("待事后审核的紧急发布", "Urgent publications to review");
    public static readonly LocalizedText WaitingReturned = new("退回给您的稿件", "Drafts returned to you");

    /// <summary>What a state is called.</summary>
    public static LocalizedText Of(DraftState state) => state switch
    {
        DraftState.Draft => new("草稿", "Draft"),
        DraftState.InReview => new("审核中", "In review"),
        DraftState.Returned => new("已退回", "Returned"),
        DraftState.Scheduled => new("待定时发布", "Scheduled"),
        DraftState.Published => new("已发布", "Published"),
        DraftState.Discarded => new("已放弃", "Discarded"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What a draft is to do.</summary>
    public static LocalizedText Of(DraftIntent intent) => intent switch
    {
        DraftIntent.Publish => new("新公告", "New notice"),
        DraftIntent.Correct => new("更正", "Correction"),
        DraftIntent.Withdraw => new("撤回", "Withdrawal"),
        DraftIntent.Reinstate => new("恢复", "Reinstatement"),
        _ => throw new ArgumentOutOfRangeException(nameof(intent)),
    };
}
