using System.Text;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>
/// Which member of a row a heading means: its name in the code or in either language, or what the bulletins of
/// Chinese authorities commonly call it.
/// </summary>
internal static class ColumnHeadings
{
    private static readonly Dictionary<string, string[]> s_aliases = new()
    {
        ["Products.Name"] = ["产品", "样品名称", "食品名称", "商品名称", "product name", "name"],
        ["Products.Brand"] = ["商标", "产品品牌", "trade mark", "trademark"],
        ["Products.Model"] = ["型号规格", "型号", "规格", "规格型号或等级", "model or type", "type"],
        ["Products.Batch"] = ["批次", "生产批号", "生产日期/批号", "批号/生产日期", "lot", "batch number"],
        ["Products.Gtin"] = ["条码", "条形码", "gtin", "barcode", "ean", "upc"],
        ["Products.Category"] = ["类别", "分类", "product category"],
        ["Products.Manufacturer"] =
            ["生产企业", "生产企业名称", "标称生产企业", "标称生产企业名称", "标称生产者", "制造商", "producer", "maker"],
        ["Products.Origin"] = ["原产地", "country of origin"],
        ["Products.Seller"] = ["销售单位", "销售企业", "经营者", "被抽样单位", "被抽样单位名称", "retailer"],
        ["Products.Platform"] = ["平台", "网络平台"],
        ["TestItems.Name"] = ["检验项目", "检测项目", "不合格项目", "test item", "test"],
        ["TestItems.Requirement"] = ["标准值", "标准要求值", "标准规定", "limit", "standard"],
        ["TestItems.Measured"] = ["检测结果", "实测值", "result", "found"],
        ["TestItems.Unit"] = ["计量单位", "unit of measure"],
        ["TestItems.Conforms"] = ["单项判定", "单项结论", "结论", "conforms", "verdict"],
    };

    /// <summary>The member of a list that a heading means, or null.</summary>
    public static FormField? Find(FormField list, string heading)
    {
        var key = Key(heading);
        return key.Length == 0 ? null
            : list.Members.FirstOrDefault(member => Names(member).Any(name => Key(name) == key))
                ?? list.Members.FirstOrDefault(member =>
                    s_aliases.GetValueOrDefault(member.Path, []).Any(name => Key(name) == key));
    }

    private static string[] Names(FormField member) => [member.Name, member.Label.Chinese, member.Label.English];

    private static string Key(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)))
        .ToUpperInvariant();
}
