namespace ConsumerSafety.Search.Fields.Descriptions;

/// <summary>What the properties of the records inside entities mean.</summary>
internal static class PartDescriptions
{
    public static IReadOnlyDictionary<string, FieldDescription> Product { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Name"] = new(new("产品名称。", "The product's name.")),
        ["Brand"] = new(new("品牌或商标。", "The brand or trade mark.")),
        ["Model"] = new(new("规格型号。", "Model, type or specification.")),
        ["Batch"] = new(new("批号、批次或序列号。", "Batch, lot or serial numbers.")),
        ["Gtin"] = new(new(
            "商品条码：GTIN-8、-12、-13 或 -14，含校验位，照原样存放，不补零。",
            "The barcode: GTIN-8, -12, -13 or -14 with its check digit, as printed, without padding.")),
        ["Category"] = new(new(
            "产品类别的代码，即 ProductCategories 的 Code。等于比较不含下级类别。",
            "The category, a Code of ProductCategories. Comparing with eq does not include the categories below it.")),
        ["Manufacturer"] = new(new("生产者。", "Who made it.")),
        ["Origin"] = new(new(
            "产地：已知时为 ISO 3166-1 或 GB/T 2260 代码，否则照标签原文。",
            "Where it was made: ISO 3166-1 or GB/T 2260 where known, else as printed.")),
        ["Seller"] = new(new("销售者。", "Who sold it.")),
        ["Platform"] = new(new("销售所在的电商平台。", "The e-commerce platform it was sold on.")),
        ["ProducedFrom"] = new(new("涉及的最早生产日期。", "First day of production concerned.")),
        ["ProducedTo"] = new(new("涉及的最晚生产日期。", "Last day of production concerned.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> TestItem { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Name"] = new(new("检验项目。", "What was tested.")),
        ["Requirement"] = new(new("标准要求。", "What the standard asks.")),
        ["Measured"] = new(new("检验结果，照报告原文。", "What was found, as reported.")),
        ["Unit"] = new(new("要求与结果的计量单位，如 mg/kg。", "The unit of both, such as mg/kg.")),
        ["Conforms"] = new(new(
            "是否合格；报告没有写明时为空。", "Whether it meets the requirement; null where the report does not say.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> Attachment { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Name"] = new(new("显示的名称。", "The name people see.")),
        ["Url"] = new(new("文件的网址。", "Where the file lies.")),
        ["MediaType"] = new(new("IANA 媒体类型，如 application/pdf。", "IANA media type, such as application/pdf.")),
        ["Length"] = new(new("文件大小。", "The size of the file."), FieldUnit.Bytes),
    };
}
