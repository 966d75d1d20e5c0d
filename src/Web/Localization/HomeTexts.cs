using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The home page.</summary>
internal static class HomeTexts
{
    public static readonly LocalizedText Heading = new("买前查一查，用着更放心", "Check a product before you trust it");
    public static readonly LocalizedText Lead = new(
        "监督抽查、召回、跨境风险、电梯安全、侵权假冒和消费提示——市场监管、海关、法院等部门公布的信息汇集在这里。",
        "Spot checks, recalls, cross-border risks, lift safety, counterfeit rulings and advice, as published by market"
        + " regulators, customs, courts and others.");
    public static readonly CountText Total = new(
        "目前收录 {0} 条公告", "{0} notice in the catalogue", "{0} notices in the catalogue");
    public static readonly LocalizedText Newest = new("最新发布", "Newest");
    public static readonly LocalizedText MoreNewest = new("查看全部最新公告", "See all, newest first");
    public static readonly LocalizedText MostSerious = new("最严重的风险", "Most serious");
    public static readonly LocalizedText MoreSerious = new("按风险查看全部", "See all, most serious first");
    public static readonly LocalizedText ByKind = new("按类别查看", "Browse by kind");
    public static readonly LocalizedText Campaigns = new("专项行动", "Campaigns");
    public static readonly LocalizedText MoreCampaigns = new("全部专项行动", "All campaigns");
    public static readonly LocalizedText Nothing = new("目录中还没有公告。", "There are no notices in the catalogue yet.");
    public static readonly CountText Notices = new("{0} 条公告", "{0} notice", "{0} notices");
}
