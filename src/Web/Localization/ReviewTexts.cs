using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The console pages on which drafts are reviewed, compared and merged.</summary>
internal static class ReviewTexts
{
    public static readonly LocalizedText Overtaken = new(
        "此稿件刚刚被他人更改，请核对后再操作。", "Somebody changed this draft just now. Look at it again before you go on.");
    public static readonly LocalizedText MovedOn = new(
        "公告在此期间发布了新版本，须先合并。", "The notice has a newer version by now; merge them first.");
    public static readonly LocalizedText Merge = new("合并", "Merge");
    public static readonly LocalizedText PreviewLink = new("预览（中英文）", "Preview in both languages");
    public static readonly LocalizedText Author = new("起草：{0}", "Begun by {0}");
    public static readonly LocalizedText Reviewer = new("审核：{0}", "Reviewed by {0}");
    public static readonly LocalizedText Due = new("将于 {0}（北京时间）发布。", "It is published {0} (China time).");
    public static readonly LocalizedText PublishedAs = new("已发布为 {0} 第 {1} 版", "Published as {0}, version {1}");
    public static readonly LocalizedText Urgent = new("紧急发布，原因：{0}", "Published urgently, because: {0}");
    public static readonly LocalizedText AwaitsReview = new("尚待事后审核。", "It is still to be reviewed.");
    public static readonly LocalizedText ReviewedAfterwards = new(
        "{0} 于 {1} 事后审核：{2}", "Reviewed afterwards by {0}, {1}: {2}");

    public static readonly LocalizedText WhatItSays = new("稿件内容", "What it says");
    public static readonly LocalizedText WhatChanges = new("与现行版本的差别", "What changes");
    public static readonly LocalizedText Advice = new("检查结果", "What the check finds");
    public static readonly LocalizedText Comments = new("意见", "Comments");
    public static readonly LocalizedText NoComments = new("还没有意见。", "There are no comments yet.");
    public static readonly LocalizedText About = new("关于 {0}", "about {0}");
    public static readonly LocalizedText Service = new("系统", "The service");
    public static readonly LocalizedText History = new("办理记录", "What was done with it");
    public static readonly LocalizedText Times = new("（{0} 次）", "({0} times)");
    public static readonly LocalizedText Actions = new("办理", "What you can do");
    public static readonly LocalizedText NothingToDo = new(
        "您目前无需对此稿件进行操作。", "There is nothing for you to do with this draft.");
    public static readonly LocalizedText OwnWork = new(
        "这是您起草或修改的稿件，须由同事审核。", "You began or changed this draft, so a colleague has to review it.");

    public static readonly LocalizedText Submit = new("提交审核", "Hand in for review");
    public static readonly LocalizedText NoteToReviewer = new("给审核人的说明（可不填）", "Note to the reviewer (optional)");
    public static readonly LocalizedText TakeBack = new("收回继续修改", "Take it back to change it");
    public static readonly LocalizedText Review = new("审核", "Review it");
    public static readonly LocalizedText Comment = new("意见", "Comment");
    public static readonly LocalizedText CommentHint = new(
        "退回时必填；批准时可不填。", "Needed to return it; optional when you approve.");
    public static readonly LocalizedText CommentOn = new("意见涉及", "What the comment is about");
    public static readonly LocalizedText Whole = new("整份稿件", "The whole draft");
    public static readonly LocalizedText Approve = new("批准并立即发布", "Approve and publish now");
    public static readonly LocalizedText PublishAt = new("发布时间（北京时间）", "Time of publication (China time)");
    public static readonly LocalizedText Schedule = new("批准并定时发布", "Approve for a later time");
    public static readonly LocalizedText Return = new("退回修改", "Return it");
    public static readonly LocalizedText CallBack = new("取消定时发布", "Call back the publication");
    public static readonly LocalizedText UrgentHeading = new("紧急发布", "Publish urgently");
    public static readonly LocalizedText UrgentHint = new(
        "不经审核立即发布，须写明原因；之后由同事补审。",
        "Publishes at once without review. Say why it cannot wait; a colleague reviews it afterwards.");
    public static readonly LocalizedText UrgentReason = new("紧急原因", "Why it cannot wait");
    public static readonly LocalizedText UrgentButton = new("立即紧急发布", "Publish urgently now");
    public static readonly LocalizedText AfterwardsHeading = new("事后审核", "Review afterwards");
    public static readonly LocalizedText AfterwardsHint = new(
        "有异议时须写明意见。", "Say why if you object.");
    public static readonly LocalizedText Confirm = new("同意发布", "It was right");
    public static readonly LocalizedText Object = new("有异议，应更正或撤回", "Object: it should be corrected or withdrawn");
    public static readonly LocalizedText PublishTime = new("日期和时间", "a day and time that lie ahead");

    public static readonly LocalizedText DifferenceTitle = new("差别：{0}", "Differences: {0}");
    public static readonly LocalizedText NoDifference = new("内容没有差别。", "They say the same.");
    public static readonly LocalizedText Property = new("项目", "Field");
    public static readonly LocalizedText Before = new("现行版本（第 {0} 版）", "Present version ({0})");
    public static readonly LocalizedText After = new("稿件", "Draft");
    public static readonly LocalizedText Version = new("第 {0} 版", "Version {0}");
    public static readonly LocalizedText From = new("从", "From");
    public static readonly LocalizedText To = new("到", "To");
    public static readonly LocalizedText Compare = new("比较", "Compare");
    public static readonly LocalizedText Empty = new("（空）", "(empty)");
    public static readonly CountText MoreLines = new(
        "另有 {0} 行相同", "{0} more line that is the same", "{0} more lines that are the same");
    public static readonly LocalizedText Removed = new("删去：", "Taken out: ");
    public static readonly LocalizedText Added = new("增加：", "Added: ");

    public static readonly LocalizedText MergeTitle = new("合并：{0}", "Merge: {0}");
    public static readonly LocalizedText MergeDraftLead = new(
        "您修改时，{0} 也修改了这份稿件。请选择双方都修改过的内容保留哪一方；其余自动合并。",
        "While you were writing, {0} changed the draft too. Choose what is to stay of what both changed;"
        + " the rest comes together by itself.");
    public static readonly LocalizedText MergeNoticeLead = new(
        "公告已有第 {0} 版。请选择双方都修改过的内容保留哪一方；其余自动合并。",
        "The notice has version {0} by now. Choose what is to stay of what both changed; the rest comes together by"
        + " itself.");
    public static readonly LocalizedText Mine = new("我的内容", "Mine");
    public static readonly LocalizedText MineDraft = new("稿件", "The draft");
    public static readonly LocalizedText Theirs = new("对方的内容", "Theirs");
    public static readonly LocalizedText TheirsNotice = new("最新版本", "The newer version");
    public static readonly LocalizedText Origin = new("修改前", "Before both");
    public static readonly LocalizedText SaveMerged = new("按所选合并并保存", "Save what is chosen");
    public static readonly LocalizedText NothingToChoose = new(
        "双方没有修改同一处内容，可以直接合并。", "Nothing was changed by both; what both say can be saved.");
    public static readonly LocalizedText TakenOver = new("对方修改的内容", "What the other side changed");
    public static readonly LocalizedText TakenOverHint = new(
        "只有对方修改的内容会自动采用。", "What only the other side changed is taken over.");

    /// <summary>What a review afterwards came to.</summary>
    public static LocalizedText Of(UrgentVerdict verdict) => verdict == UrgentVerdict.Confirmed ? Confirm : Object;

    /// <summary>What two notices have in common.</summary>
    public static LocalizedText Of(Likeness likeness) => likeness switch
    {
        Likeness.Barcode => new("商品条码相同", "the same barcode"),
        Likeness.BrandAndModel => new("品牌和型号相同", "the same brand and model"),
        _ => new("标题相近", "much the same title"),
    };

    /// <summary>What an entry of the audit log about a draft says.</summary>
    public static LocalizedText Done(string action) => action switch
    {
        "Added" => new("开始起草", "begun"),
        "Updated" => new("修改", "changed"),
        "Submitted" => new("提交审核", "handed in"),
        "CalledBack" => new("收回", "taken back"),
        "Returned" => new("退回", "returned"),
        "Approved" => new("批准并发布", "approved and published"),
        "Scheduled" => new("批准，定时发布", "approved for a time"),
        "Published" => new("按时发布", "published at its time"),
        "PublishedUrgently" => new("紧急发布", "published urgently"),
        "Reviewed" => new("事后审核", "reviewed afterwards"),
        "Discarded" => new("放弃", "discarded"),
        _ => new(action, action),
    };
}
