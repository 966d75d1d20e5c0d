using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The console pages on which complaints are worked.</summary>
internal static class CaseworkTexts
{
    public static readonly LocalizedText Complaints = new("投诉举报", "Complaints");
    public static readonly LocalizedText Lead = new(
        "最紧急的排在最前。期限按国务院公布的工作日计算。",
        "What is due first comes first. Periods are counted in the working days that the State Council sets.");
    public static readonly LocalizedText MissingYear = new(
        "尚无 {0} 年的放假安排，无法计算延伸到该年的期限；请在国务院公布后更新 working-days.csv。",
        "The working days of {0} are not known yet, so periods that reach into it cannot be worked out. Update"
        + " working-days.csv once the State Council has announced them.");
    public static readonly LocalizedText Filter = new("筛选", "Filter");
    public static readonly LocalizedText Apply = new("筛选", "Show");
    public static readonly LocalizedText Scope = new("承办", "Whose");
    public static readonly LocalizedText All = new("全部", "All");
    public static readonly LocalizedText Mine = new("我承办的", "Mine");
    public static readonly LocalizedText Unassigned = new("无人承办", "Nobody's");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText ToDo = new("待办", "To be worked");
    public static readonly LocalizedText AlsoDone = new("包括已办结", "Also those done with");
    public static readonly LocalizedText Kind = new("类别", "Kind");
    public static readonly LocalizedText Both = new("投诉和举报", "Disputes and reports");
    public static readonly LocalizedText Category = new("产品类别", "Product category");
    public static readonly LocalizedText Region = new("地区", "Region");
    public static readonly LocalizedText Due = new("期限", "Due");
    public static readonly LocalizedText AnyDue = new("不限", "Any time");
    public static readonly LocalizedText OverdueOnly = new("已逾期", "Overdue");
    public static readonly LocalizedText SoonOnly = new("已逾期和三个工作日内到期", "Overdue or in three working days");
    public static readonly LocalizedText Number = new("编号", "Number");
    public static readonly LocalizedText OpenNumber = new("按编号查找", "Open by number");
    public static readonly LocalizedText Open = new("打开", "Open");
    public static readonly LocalizedText UnknownNumber = new(
        "本机关没有这个编号的投诉举报。", "This agency has no complaint of this number.");
    public static readonly LocalizedText Views = new("我的视图", "Your views");
    public static readonly LocalizedText ViewName = new("视图名称", "Name of the view");
    public static readonly LocalizedText KeepView = new("保存当前筛选", "Keep this filter");
    public static readonly LocalizedText ForgetView = new("删除", "Forget");
    public static readonly LocalizedText ForgetThis = new("删除视图：{0}", "Forget the view {0}");
    public static readonly LocalizedText ViewRefused = new(
        "名称为 1 至 60 字，最多保存 20 个视图。", "A name has 1 to 60 characters, and 20 views can be kept.");
    public static readonly CountText Found = new("{0} 件", "{0} complaint", "{0} complaints");
    public static readonly LocalizedText None = new("没有符合条件的投诉举报。", "There are no such complaints.");
    public static readonly LocalizedText Previous = new("上一页", "Previous page");
    public static readonly LocalizedText Next = new("下一页", "Next page");
    public static readonly LocalizedText Officer = new("承办人：{0}", "With {0}");
    public static readonly LocalizedText Nobody = new("无人承办", "Nobody has it");
    public static readonly LocalizedText OfColleague = new("同事承办", "A colleague has it");
    public static readonly LocalizedText Yours = new("由您承办", "You have it");
    public static readonly LocalizedText ReceivedOn = new("收到：{0}", "Received {0}");
    public static readonly LocalizedText Anonymous = new("匿名", "Anonymous");
    public static readonly LocalizedText Unnamed = new("未写明产品", "No product named");
    public static readonly LocalizedText MineDue = new("我承办的即将到期或逾期", "Your complaints that are due soon or overdue");
    public static readonly LocalizedText WaitingUnassigned = new("待分派的投诉举报", "Complaints that nobody has");

    public static readonly LocalizedText What = new("内容", "What it is about");
    public static readonly LocalizedText Product = new("产品", "Product");
    public static readonly LocalizedText Brand = new("品牌", "Brand");
    public static readonly LocalizedText Model = new("型号", "Model");
    public static readonly LocalizedText Batch = new("批次", "Batch");
    public static readonly LocalizedText Barcode = new("条码", "Barcode");
    public static readonly LocalizedText Lift = new("电梯编号", "Lift");
    public static readonly LocalizedText Seller = new("经营者", "Seller");
    public static readonly LocalizedText Platform = new("平台", "Platform");
    public static readonly LocalizedText Bought = new("购买", "Bought");
    public static readonly LocalizedText Price = new("价格", "Price");
    public static readonly LocalizedText Happened = new("发生", "Happened");
    public static readonly LocalizedText Hazards = new("危害", "Hazards");
    public static readonly LocalizedText Injury = new("人身伤害", "Injury");
    public static readonly LocalizedText Wanted = new("诉求", "Wanted");
    public static readonly LocalizedText Evidence = new("证据", "Evidence");
    public static readonly CountText Files = new("{0} 个文件", "{0} file", "{0} files");
    public static readonly LocalizedText NoEvidence = new("没有证据材料。", "There is no evidence.");
    public static readonly LocalizedText EvidenceHint = new(
        "文件是加密保存的。查看须说明用途，用途会记入审计日志。",
        "The files are kept encrypted. Say what you need them for; the audit log keeps it.");
    public static readonly LocalizedText EvidenceShown = new(
        "查看已记录，下载每个文件也会记录。链接一刻钟内有效。图片和视频已清除拍摄地点。",
        "The audit log has it, and will have each download. The links work for a quarter of an hour. Places were taken"
        + " out of pictures and videos.");
    public static readonly LocalizedText OriginalHash = new("原件 {0}，SHA-256", "Original of {0}, SHA-256");
    public static readonly LocalizedText Channel = new("来源", "Came in by");
    public static readonly LocalizedText Consent = new("同意事项", "Consent");
    public static readonly LocalizedText MayShare = new("同意告知经营者", "the business may be told who complains");
    public static readonly LocalizedText MayNotShare = new("不得告知经营者", "the business must not be told who complains");
    public static readonly LocalizedText MayPublish = new("同意匿名公开", "an anonymised account may be published");
    public static readonly LocalizedText Ground = new("法律依据", "Legal ground");
    public static readonly LocalizedText Rating = new("评价", "Rating");
    public static readonly LocalizedText RatingOf = new("{0} 分（满分 5 分）", "{0} of 5");
    public static readonly LocalizedText LinkedNotices = new("关联公告", "Linked notices");
    public static readonly LocalizedText Deadlines = new("期限", "Deadlines");
    public static readonly LocalizedText Counted = new("自 {0} 起算", "counted from {0}");
    public static readonly LocalizedText NoDeadline = new("没有待履行的期限。", "No deadline is running.");

    public static readonly LocalizedText Person = new("投诉举报人", "The person");
    public static readonly LocalizedText PersonHint = new(
        "姓名、联系方式和事情经过是加密保存的。查看须说明用途，用途会记入审计日志，本人也能看到。",
        "Name, contact and what happened are kept encrypted. Say what you need them for; the audit log keeps it, and "
        + "the person can read it.");
    public static readonly LocalizedText Purpose = new("用途", "What for");
    public static readonly LocalizedText Show = new("查看", "Show");
    public static readonly LocalizedText Shown = new(
        "以下内容仅在本页显示，查看已记录。", "Shown on this page only; the audit log has it.");
    public static readonly LocalizedText Name = new("姓名", "Name");
    public static readonly LocalizedText Phone = new("电话", "Telephone");
    public static readonly LocalizedText Email = new("电子邮箱", "E-mail");
    public static readonly LocalizedText Order = new("订单号", "Order number");
    public static readonly LocalizedText Place = new("地点", "Where it happened");
    public static readonly LocalizedText Account = new("事情经过", "What happened");
    public static readonly LocalizedText NotGiven = new("未提供", "not given");
    public static readonly LocalizedText Erased = new(
        "个人信息已按规定销毁，无法再查看。", "What was personal has been destroyed and cannot be read any more.");
    public static readonly LocalizedText ErasedOn = new(
        "个人信息已于 {0} 销毁，无法再查看。", "What was personal was destroyed on {0} and cannot be read any more.");
    public static readonly LocalizedText HeldUntil = new("延长保存至 {0}", "Kept longer, until {0}");

    public static readonly LocalizedText Timeline = new("办理过程", "What was done");
    public static readonly LocalizedText Messages = new("消息和备注", "Messages and notes");
    public static readonly LocalizedText NoMessages = new("还没有消息。", "There are no messages yet.");
    public static readonly LocalizedText ThePerson = new("投诉举报人", "the person");
    public static readonly LocalizedText TheBusiness = new("经营者（由 {0} 录入）", "the business (entered by {0})");
    public static readonly LocalizedText Service = new("系统", "the service");
    public static readonly LocalizedText Related = new("合并与拆分", "Merged or split");
    public static readonly LocalizedText Similar = new("可能重复", "May be the same");
    public static readonly LocalizedText SimilarNotices = new("相近的公告", "Notices that may fit");
    public static readonly LocalizedText Do = new("办理", "What you can do");
    public static readonly LocalizedText NothingToDo = new("目前没有您可以进行的操作。", "There is nothing for you to do now.");
    public static readonly LocalizedText NeedsColleague = new(
        "当事人对您作出的决定有异议，须由其他承办人员复核。",
        "The person does not agree with your decision; another officer has to look at it again.");
    public static readonly LocalizedText Overtaken = new(
        "其他人刚刚办理了此件，以下是最新情况；您填写的内容仍在。",
        "Somebody else moved this complaint just now. Here is how it stands; what you typed is still there.");
    public static readonly LocalizedText Busy = new(
        "系统繁忙或正在维护，此次办理没有保存；您填写的内容仍在，请稍候再试。",
        "The service is busy or being looked after, and nothing was kept. What you typed is still there; try again"
        + " in a little while.");
    public static readonly LocalizedText Done = new("已办理。", "Done.");
    public static readonly LocalizedText Optional = new("（可不填）", " (optional)");

    /// <summary>What two complaints have in common.</summary>
    public static LocalizedText Of(CaseLikeness likeness) => likeness switch
    {
        CaseLikeness.Barcode => new("条码相同", "the same barcode"),
        CaseLikeness.Lift => new("同一电梯", "the same lift"),
        CaseLikeness.BrandAndModel => new("品牌和型号相同", "the same brand and model"),
        CaseLikeness.Seller => new("同一经营者，产品相近", "the same seller, much the same product"),
        _ => new("同一地区，产品相近", "the same place, much the same product"),
    };
}
