namespace ConsumerSafety.Api.Uploads.Templates;

/// <summary>What authorities call their columns, beside the names the catalogue has for them.</summary>
internal static class HeadingSynonyms
{
    private static readonly Dictionary<string, string[]> s_words = new()
    {
        ["ReferenceNumber"] =
        [
            "文号", "编号", "公告文号", "抽样编号", "抽样单编号", "样品编号", "检验报告编号", "报告编号", "召回编号", "案件编号",
            "Reference", "Reference number", "Ref", "Recall number", "Case ID",
        ],
        ["Title"] = ["公告标题", "名称", "Headline", "Recall title", "Subject"],
        ["Summary"] = ["内容摘要", "Description"],
        ["Body"] = ["全文", "备注", "Text", "Full text"],
        ["PublishedAt"] =
            ["公告日期", "公布日期", "发布时间", "Publication date", "Published at", "Date of publication", "Recall date"],
        ["PublisherId"] = ["公布机构", "发布单位", "Agency", "Authority"],
        ["RegionCode"] = ["所在省份", "省份", "所在地区", "行政区划", "Place", "Country"],
        ["SourceUrl"] = ["链接", "原文链接", "网址", "URL", "Link", "Recall URL"],
        ["RiskLevel"] = ["风险级别", "风险", "Risk", "Severity"],
        ["HazardTypes"] = ["危害", "风险类型", "Hazard", "Hazard type", "Hazard types"],
        ["Measures"] = ["措施", "处理措施", "Measures", "Action taken"],
        ["Standards"] = ["标准", "检验依据", "抽查依据", "执行标准", "Standard"],
        ["CampaignIds"] = ["活动", "Campaign"],
        ["Products.Name"] = ["样品名称", "抽查产品名称", "商品名称", "产品", "Product name", "Name of product", "Product description"],
        ["Products.Brand"] = ["商标", "标称商标", "注册商标", "Trademark", "Brand name"],
        ["Products.Model"] = ["规格", "型号", "型号规格", "规格/型号", "Model number", "Type"],
        ["Products.Batch"] =
            ["批次", "生产批号", "生产日期/批号", "生产日期或批号", "生产日期(批号)", "Lot", "Batch number", "Lot number"],
        ["Products.Gtin"] = ["条形码", "条码", "GTIN", "Barcode", "EAN", "UPC", "UPCs"],
        ["Products.Category"] = ["产品种类", "产品大类", "类别", "Product category"],
        ["Products.Manufacturer"] =
        [
            "标称生产企业(名称)", "标称生产企业名称", "标称生产企业", "生产企业名称", "生产企业", "标称生产者", "生产单位", "制造商",
            "Maker", "Producer", "Manufacturers",
        ],
        ["Products.Origin"] = ["原产地", "Country of origin", "Manufactured in", "Countries"],
        ["Products.Seller"] = ["销售单位", "销售企业", "经营单位", "网店名称", "店铺名称", "Retailer", "Sold by"],
        ["Products.Platform"] = ["平台名称", "电商平台名称", "网络平台", "Marketplace"],
        ["Products.ProducedFrom"] = ["生产日期", "Production date"],
        ["Round"] = ["任务来源", "任务来源/项目名称", "抽查任务", "项目名称"],
        ["SampledOn"] = ["抽样时间", "购样日期", "Sampling date"],
        ["SampledFrom"] = ["被抽样单位名称", "受检单位", "被抽查企业", "被抽样企业"],
        ["SamplingChannel"] = ["抽样领域", "抽样地点", "销售渠道"],
        ["Laboratory"] = ["检验机构", "承检单位", "检测机构", "Lab"],
        ["Verdict"] = ["抽查结果", "检验结果判定", "结论", "判定", "Result"],
        ["TestItems.Name"] = ["不合格项目", "不合格项目名称", "主要不合格项目", "Failing item"],
        ["TestItems.Requirement"] = ["标准值", "标准要求", "技术要求"],
        ["TestItems.Measured"] = ["实测值", "检验结果", "检测结果"],
        ["HsCode"] = ["HS编码", "HS code", "商品编码"],
        ["PortOfEntry"] = ["口岸", "入境口岸名称"],
        ["Defect"] = ["缺陷情况", "缺陷描述", "召回原因", "Reason for recall"],
        ["Remedy"] = ["维修措施", "补救措施", "Remedies"],
        ["UnitsAffected"] = ["召回数量", "数量", "Units", "Number of units"],
        ["Hotline"] = ["联系电话", "电话", "服务热线", "Phone"],
        ["RegistrationCode"] = ["设备代码", "注册代码", "使用登记证编号", "电梯注册代码", "Device code"],
        ["Address"] = ["使用地点", "设备地址", "安装地点", "Location"],
        ["UsedBy"] = ["使用管理单位", "User"],
        ["MaintainedBy"] = ["维护保养单位", "维保公司"],
        ["CaseNumber"] = ["行政处罚决定书文号", "处罚决定书文号", "判决书文号", "Decision number"],
        ["DecidingBody"] = ["处罚机关", "作出机关", "审理法院", "Court"],
        ["DecidedOn"] = ["处罚日期", "处罚决定日期", "判决日期", "Date of decision"],
        ["Respondent"] = ["行政相对人名称", "被处罚人", "被告", "当事人名称"],
        ["LegalBasis"] = ["处罚依据", "法律法规依据"],
        ["Outcome"] = ["处罚内容", "判决结果", "处罚结果"],
        ["PenaltyAmount"] = ["罚款金额", "罚没金额", "Fine"],
        ["GoodsValue"] = ["货值", "涉案金额"],
    };

    /// <summary>The other names of a property.</summary>
    public static IReadOnlyList<string> Of(string property) => s_words.GetValueOrDefault(property) ?? [];
}
