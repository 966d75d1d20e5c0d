namespace ConsumerSafety.Search.Fields.Descriptions;

/// <summary>What the properties mean that every notice has.</summary>
internal static class NoticeDescriptions
{
    public static IReadOnlyDictionary<string, FieldDescription> Notice { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Id"] = new(new(
            "公告编号：类别前缀、年份和至少六位数字，如 RC-2024-000123；更正、撤回后不变。",
            "The public number: prefix of the kind, year, six digits or more, RC-2024-000123. It never changes.")),
        ["Kind"] = new(new("公告类别，六种之一。", "Which of the six kinds of notice it is.")),
        ["Title"] = new(new("标题，1 至 500 字。", "The headline, 1 to 500 characters.")),
        ["Summary"] = new(new("摘要，一段文字。", "What it says, in a paragraph.")),
        ["Body"] = new(new(
            "正文，纯文本，段落之间空一行。", "The full text, plain, paragraphs parted by blank lines.")),
        ["Language"] = new(new("文字所用语言，BCP 47 标签。", "The language of the text, a BCP 47 tag.")),
        ["PublishedAt"] = new(new(
            "发布机构公布的时间（UTC，精确到毫秒）；原始记录没有写明时为空。北京时间比 UTC 早 8 小时，按日期筛选时请换算。",
            "When the authority published it: UTC, to the millisecond; null where its record does not say. China is"
            + " 8 hours ahead of UTC, so a day in China begins at 16:00Z of the day before.")),
        ["UpdatedAt"] = new(new(
            "本版本在本目录登记的时间（UTC，精确到毫秒）。",
            "When this version was recorded in this catalogue: UTC, to the millisecond.")),
        ["Status"] = new(new(
            "公告状态。已撤回的公告仍可查到，统计有效公告时请排除 Withdrawn。",
            "Where the notice stands. Withdrawn notices stay; leave them out when counting what is in force.")),
        ["ChangeReason"] = new(new(
            "本版本更正或撤回的原因；没有更正时为空。", "Why this version corrects or withdraws the one before.")),
        ["Version"] = new(new("版本号，从 1 起。", "The version, from 1.")),
        ["PublisherId"] = new(new(
            "发布机构的代码，即 Agencies 的 Id。", "The agency that published it: an Id of Agencies.")),
        ["CampaignIds"] = new(new(
            "所属专项行动的代码，即 Campaigns 的 Id。", "The campaigns it belongs to: Ids of Campaigns.")),
        ["RegionCode"] = new(new(
            "涉及地区：中国境内为 GB/T 2260 六位代码，境外为 ISO 3166-1 两位字母。省级代码不包含下辖市县：全省用 startswith(RegionCode,'44')。",
            "The place it concerns: six digits of GB/T 2260 in China, ISO 3166-1 alpha-2 elsewhere. The code of a"
            + " province does not include its cities: for all of Guangdong use startswith(RegionCode,'44').")),
        ["ReferenceNumber"] = new(new(
            "发布机构自己的文号，在该机构内唯一。", "The publisher's own number, unique per publisher.")),
        ["SourceUrl"] = new(new("发布机构原文的网址。", "The address of the publisher's original.")),
        ["RiskLevel"] = new(new(
            "发布机构标明的风险等级；可以比较大小：Unknown < Low < Medium < High < Serious。",
            "The risk the publisher states. Levels compare by gravity: Unknown < Low < Medium < High < Serious.")),
        ["HazardTypes"] = new(new(
            "危害类型的代码，即 HazardTypes 的 Code。", "What can happen: Codes of HazardTypes, each once.")),
        ["Products"] = new(new("涉及的产品。", "The products concerned.")),
        ["Measures"] = new(new("已采取或责令采取的措施。", "What was done or ordered.")),
        ["Standards"] = new(new("适用的标准，如 GB 17761-2018。", "The standards that apply, such as GB 17761-2018.")),
        ["Attachments"] = new(new("公告的附件。", "Files that belong to the notice.")),
    };
}
