using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The pages for files of many notices.</summary>
internal static class UploadTexts
{
    public static readonly LocalizedText Uploads = new("批量上传", "Uploads");
    public static readonly LocalizedText Lead = new(
        "用 XLSX、CSV 或 JSON Lines 文件一次提交多条公告。先看会改变什么，经他人审核后记录，可以整体撤销。",
        "Hand in many notices at once as XLSX, CSV or JSON Lines. See first what would change; somebody else agrees;"
        + " all of it can be taken back.");
    public static readonly LocalizedText Templates = new("下载模板", "Templates to download");
    public static readonly LocalizedText Kind = new("公告类别", "Kind of notice");
    public static readonly LocalizedText FindOut = new("由标题行判断", "Told by the headings");
    public static readonly LocalizedText NewUpload = new("上传文件", "Upload a file");
    public static readonly LocalizedText File = new("文件", "File");
    public static readonly LocalizedText FileHint = new(
        "XLSX（不含宏）、CSV 或 JSON Lines，最大 {0} MB，最多 {1} 行。",
        "XLSX without macros, CSV or JSON Lines; {0} MB and {1} rows at most.");
    public static readonly LocalizedText TextLanguage = new("文字所用语言", "Language of the texts");
    public static readonly LocalizedText Upload = new("上传", "Upload");
    public static readonly LocalizedText FileNeeded = new("请选择一个文件。", "Choose a file.");
    public static readonly LocalizedText Past = new("已上传的文件", "Uploaded files");
    public static readonly LocalizedText None = new("还没有上传过文件。", "No file has been uploaded yet.");
    public static readonly LocalizedText UploadedAt = new("上传时间", "Uploaded");
    public static readonly LocalizedText UploadedBy = new("上传人", "By");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText Rows = new("{0} 行", "{0} rows");
    public static readonly LocalizedText ByAt = new("{0} 于 {1} 上传", "Uploaded by {0} on {1}");
    public static readonly LocalizedText Notes = new("关于此文件", "About this file");

    public static readonly LocalizedText Columns = new("各列是什么", "What the columns are");
    public static readonly LocalizedText ColumnsLead = new(
        "已按标题对应；请核对并改正。您的选择会为本机构保存，下次遇到相同标题时自动采用。",
        "They were told by their headings; put right what is wrong. Your choice is kept for your agency and offered"
        + " when the same headings come again.");
    public static readonly LocalizedText Heading = new("文件中的标题", "Heading in the file");
    public static readonly LocalizedText Samples = new("前几个值", "First values");
    public static readonly LocalizedText Fills = new("对应属性", "Fills");
    public static readonly LocalizedText LeftOut = new("（不读取）", "(left out)");
    public static readonly LocalizedText ChangeKind = new("更改类别", "Change the kind");
    public static readonly LocalizedText Compare = new("与目录比较", "Compare with the catalogue");
    public static readonly LocalizedText ChangeColumns = new("更改列的对应", "Change what the columns are");

    public static readonly LocalizedText AtWork = new(
        "正在处理，可以离开此页，稍后再来。", "Under way. You may leave this page and come back.");
    public static readonly LocalizedText RowsDone = new("已处理 {0} / {1} 行", "{0} of {1} rows done");
    public static readonly LocalizedText Refresh = new("刷新", "Refresh");

    public static readonly LocalizedText Preview = new("会改变什么", "What it would change");
    public static readonly LocalizedText Outcome = new("改变了什么", "What it changed");
    public static readonly LocalizedText Added = new("新公告", "New notices");
    public static readonly LocalizedText Changed = new("变更的公告", "Changed notices");
    public static readonly LocalizedText Unchanged = new("无变化的公告", "Unchanged notices");
    public static readonly LocalizedText Marked = new("有标记的行", "Rows with a remark");
    public static readonly LocalizedText Rejected = new("未接收的行", "Rejected rows");
    public static readonly LocalizedText FirstOf = new("{0}（前 {1} 项）", "{0} (the first {1})");
    public static readonly LocalizedText Place = new("位置", "Place");
    public static readonly LocalizedText Notice = new("公告", "Notice");
    public static readonly LocalizedText Reason = new("原因", "Reason");
    public static readonly LocalizedText GetResult = new(
        "下载带处理结果的文件", "Download the file with the outcome of every row");

    public static readonly LocalizedText Decide = new("提交审核", "Submit for review");
    public static readonly LocalizedText Mode = new("怎样记录", "How to record it");
    public static readonly LocalizedText AllOrNothing = new(
        "全部或全不：一次完成，任何一行有问题就什么都不记录（最多 {0} 行）",
        "All or nothing: at once, and nothing if any row is refused ({0} rows at most)");
    public static readonly LocalizedText GoodRowsOnly = new(
        "只记录好的行：分批记录，未接收的行写明原因", "Good rows only: in batches, the others are reported");
    public static readonly LocalizedText WhyChange = new("变更原因", "Why the notices change");
    public static readonly LocalizedText WhyChangeHint = new(
        "会显示在变更的公告上。", "Shown with every notice that changes.");
    public static readonly LocalizedText Submit = new("提交审核", "Submit for review");
    public static readonly LocalizedText Discard = new("放弃此上传", "Discard this upload");
    public static readonly LocalizedText Recall = new("撤回提交", "Take back from review");
    public static readonly LocalizedText WaitsForReview = new(
        "等待本机构另一位审核人员审核。", "Waits for another reviewer of the agency.");

    public static readonly LocalizedText Review = new("审核", "Review");
    public static readonly LocalizedText ChosenMode = new("记录方式：{0}。变更原因：{1}", "How: {0}. Why: {1}");
    public static readonly LocalizedText Approve = new("同意并记录", "Approve and record");
    public static readonly LocalizedText ApproveAfterwards = new("事后审核通过", "Agree afterwards");
    public static readonly LocalizedText AwaitsAfterwards = new(
        "此文件已紧急记录，等待事后审核。理由：{0}", "It was taken in urgently and waits for a review. Why: {0}");
    public static readonly LocalizedText Return = new("退回", "Return");
    public static readonly LocalizedText Comment = new("退回意见", "What is wrong");
    public static readonly LocalizedText Returned = new("审核人员退回：{0}", "A reviewer returned it: {0}");
    public static readonly LocalizedText Urgent = new("紧急记录，事后审核", "Take in urgently, review afterwards");
    public static readonly LocalizedText UrgentReason = new("为什么紧急", "Why it cannot wait");

    public static readonly LocalizedText Undo = new("整体撤销", "Take it back");
    public static readonly LocalizedText UndoLead = new(
        "新公告将被撤回，变更的公告恢复为之前的内容；此后又有变更的公告保持不变并列出。",
        "New notices are withdrawn, changed ones get back what they said; those changed since stay and are listed.");
    public static readonly LocalizedText UndoReason = new("为什么撤销", "Why it is taken back");
    public static readonly LocalizedText Undone = new(
        "已撤销 {0} 条公告，{1} 条因此后已变更而保留。",
        "{0} notices were taken back; {1} had changed since and were left.");

    public static readonly LocalizedText NotUndone = new(
        "未撤销：此后已变更", "Not taken back: changed since");
    public static readonly LocalizedText ToReview = new("待审核的上传", "Uploads to review");

    /// <summary>What a state is called.</summary>
    public static LocalizedText Of(UploadState state) => state switch
    {
        UploadState.Mapping => new("等待确认各列", "Columns to be confirmed"),
        UploadState.Checking => new("正在比较", "Being compared"),
        UploadState.Checked => new("等待提交", "To be submitted"),
        UploadState.InReview => new("审核中", "In review"),
        UploadState.Running => new("正在记录", "Being recorded"),
        UploadState.Done => new("已记录", "Recorded"),
        UploadState.Failed => new("未能记录", "Not recorded"),
        UploadState.Undoing => new("正在撤销", "Being taken back"),
        UploadState.Undone => new("已撤销", "Taken back"),
        _ => new("已放弃", "Discarded"),
    };

    /// <summary>What a way of recording is called, in short.</summary>
    public static LocalizedText Of(UploadMode mode) => mode == UploadMode.AllOrNothing
        ? new("全部或全不", "all or nothing") : new("只要好的行", "good rows only");

    /// <summary>A remark in a line.</summary>
    public static string Of(UploadRemark remark, Language language) => UploadReport.Say(remark, language.Tag);
}
