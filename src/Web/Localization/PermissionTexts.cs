using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>What each right allows, in words.</summary>
internal static class PermissionTexts
{
    private static readonly Dictionary<Permission, LocalizedText> s_names = new()
    {
        [Permission.ReadDrafts] = new("查看草稿", "See drafts"),
        [Permission.DraftNotices] = new("起草公告", "Draft notices"),
        [Permission.ReviewNotices] = new("审核公告", "Review notices"),
        [Permission.PublishUrgently] = new("紧急发布", "Publish urgently"),
        [Permission.UploadNotices] = new("批量上传", "Upload files of notices"),
        [Permission.ManageCampaigns] = new("管理专项行动", "Manage campaigns"),
        [Permission.ReportOnCampaigns] = new("报送行动情况", "Report on campaigns"),
        [Permission.ReviewReports] = new("审核报送", "Review reports"),
        [Permission.WorkComplaints] = new("办理投诉", "Work complaints"),
        [Permission.AssignComplaints] = new("分派投诉", "Assign complaints"),
        [Permission.SendComplaints] = new("代人提交投诉举报", "Hand in complaints for people"),
        [Permission.ReadSignals] = new("查看预警信号", "See signals"),
        [Permission.JudgeSignals] = new("研判预警信号", "Judge signals"),
        [Permission.ManageAccounts] = new("管理账号", "Manage accounts"),
        [Permission.ManageKeys] = new("管理密钥", "Manage API keys"),
        [Permission.ManageWebhooks] = new("管理推送", "Manage webhooks"),
        [Permission.ManageAgencies] = new("管理机构", "Manage agencies"),
        [Permission.ManageFetches] = new("管理采集", "Manage fetches"),
        [Permission.RotateKeys] = new("更换加密密钥", "Change encryption keys"),
        [Permission.ReadAudit] = new("查看审计日志", "Read the audit log"),
    };

    /// <summary>The words for a right.</summary>
    public static LocalizedText Of(Permission permission) => s_names[permission];
}
