using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Web.Localization;

/// <summary>What the audit log calls things and actions, in words; a name that is not here stays as it is.</summary>
internal static class AuditNames
{
    private static readonly Dictionary<string, LocalizedText> s_types = new()
    {
        [nameof(EntityType.Notice)] = new("公告", "Notice"),
        [nameof(EntityType.Agency)] = new("机构", "Agency"),
        [nameof(EntityType.Campaign)] = new("专项行动", "Campaign"),
        [nameof(EntityType.Account)] = new("账号", "Account"),
        [nameof(EntityType.ApiKey)] = new("API 密钥", "API key"),
        [nameof(EntityType.Draft)] = new("草稿", "Draft"),
        [nameof(EntityType.Upload)] = new("批量上传", "Upload"),
        [nameof(EntityType.CampaignReport)] = new("行动报送", "Campaign report"),
        [nameof(EntityType.Subscription)] = new("订阅", "Subscription"),
        [nameof(EntityType.Webhook)] = new("推送", "Webhook"),
        [nameof(EntityType.File)] = new("文件", "File"),
        [nameof(EntityType.MasterKey)] = new("主密钥", "Master key"),
        [nameof(EntityType.ComplaintCount)] = new("投诉统计", "Complaint figure"),
        [nameof(EntityType.Complaint)] = new("投诉举报", "Complaint"),
        [nameof(EntityType.ComplaintAccount)] = new("公开经过", "Published account"),
        [nameof(EntityType.Signal)] = new("预警信号", "Signal"),
    };

    private static readonly Dictionary<string, LocalizedText> s_actions = new()
    {
        [nameof(AuditAction.Added)] = new("新增", "Added"),
        [nameof(AuditAction.Updated)] = new("修改", "Changed"),
        [nameof(AuditAction.Withdrawn)] = new("撤回", "Withdrawn"),
        [nameof(AuditAction.Reinstated)] = new("恢复", "Reinstated"),
        [nameof(AuditAction.Removed)] = new("删除", "Removed"),
        [nameof(AuditAction.Submitted)] = new("送审", "Handed in"),
        [nameof(AuditAction.Returned)] = new("退回", "Returned"),
        [nameof(AuditAction.Approved)] = new("审核通过", "Approved"),
        [nameof(AuditAction.Scheduled)] = new("定时发布", "Scheduled"),
        [nameof(AuditAction.CalledBack)] = new("收回", "Called back"),
        [nameof(AuditAction.Published)] = new("发布", "Published"),
        [nameof(AuditAction.PublishedUrgently)] = new("紧急发布", "Published urgently"),
        [nameof(AuditAction.Reviewed)] = new("事后审核", "Reviewed afterwards"),
        [nameof(AuditAction.Erased)] = new("销毁个人信息", "Personal data destroyed"),
        [nameof(AuditAction.Discarded)] = new("放弃", "Given up"),
        [nameof(AuditAction.SignedIn)] = new("登录", "Signed in"),
        [nameof(AuditAction.Viewed)] = new("查看", "Viewed"),
    };

    /// <summary>The words for a kind of thing.</summary>
    public static LocalizedText OfType(string name) => s_types.GetValueOrDefault(name) ?? new(name, name);

    /// <summary>The words for an action.</summary>
    public static LocalizedText OfAction(string name) => s_actions.GetValueOrDefault(name) ?? new(name, name);
}
