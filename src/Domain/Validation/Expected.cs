using System.Globalization;

namespace ConsumerSafety.Domain.Validation;

/// <summary>What was expected, in both languages.</summary>
internal static class Expected
{
    public static readonly LocalizedText Value = new("此项必填", "a value");
    public static readonly LocalizedText NotBlank = new("不能为空白", "a text that is not blank");
    public static readonly LocalizedText OneLine = new("单行文字", "a text of one line");
    public static readonly LocalizedText Printable =
        new("不含控制字符或残缺字符的文字", "a text without control characters or broken characters");
    public static readonly LocalizedText NamedOnce = new("每项只列一次", "each named once");
    public static readonly LocalizedText Identifier =
        new("1 至 64 位小写字母、数字和连字符", "1 to 64 lower-case letters, digits and hyphens between them");
    public static readonly LocalizedText NoticeId =
        new("本类公告的编号，如 SC-2024-000123", "a public number of this kind, such as SC-2024-000123");
    public static readonly LocalizedText AnyNoticeId =
        new("公告编号，如 CR-2024-000012", "a public number of a notice, such as CR-2024-000012");
    public static readonly LocalizedText Version = new("不小于 1 的版本号", "a version from 1");
    public static readonly LocalizedText Reason = new("更正或撤回的理由", "the reason of the correction or withdrawal");
    public static readonly LocalizedText Publication = new("发布时间", "the time of publication");
    public static readonly LocalizedText PastDay =
        new("1900 年以后、不晚于明天的日期", "a day from 1900 on, and not later than tomorrow");
    public static readonly LocalizedText PlannedDay =
        new("1900 年以后、五十年以内的日期", "a day from 1900 on, and within fifty years from now");
    public static readonly LocalizedText BeforePublication = new("不晚于发布之日", "a day not after the publication");
    public static readonly LocalizedText FourDecimals =
        new("至多四位小数、绝对值不超过九百万亿的数", "a number of at most 4 decimals and at most 900,000,000,000,000");
    public static readonly LocalizedText Address =
        new("以 http:// 或 https:// 开头的完整网址", "an absolute address with http:// or https://");
    public static readonly LocalizedText Language =
        new("BCP 47 语言标签，如 zh-CN", "a BCP 47 language tag, such as zh-CN");
    public static readonly LocalizedText Region = new(
        "已知省份的六位行政区划代码（GB/T 2260）或国家代码（ISO 3166-1）",
        "six digits of a known province (GB/T 2260), or two letters of a country (ISO 3166-1)");
    public static readonly LocalizedText Hazard = new("危害类型代码", "a code of a hazard type");
    public static readonly LocalizedText Category = new("产品类别代码", "a code of a product category");
    public static readonly LocalizedText Gtin = new(
        "8、12、13 或 14 位数字的商品条码，末位为校验码",
        "a GTIN of 8, 12, 13 or 14 digits whose last is its check digit");
    public static readonly LocalizedText Product = new("至少一件产品", "at least one product");
    public static readonly LocalizedText ProductName = new("产品名称、商标、型号或条码", "a name, brand, model or GTIN");
    public static readonly LocalizedText HsCode = new("6 至 10 位数字的商品编码（HS）", "an HS code of 6 to 10 digits");
    public static readonly LocalizedText Remedy = new("召回措施", "a remedy or measures");
    public static readonly LocalizedText LiftOrPlace = new("设备代码、使用登记证编号或地址", "a registration code or an address");
    public static readonly LocalizedText LiftCode = new(
        "17 至 20 位设备代码，或使用登记证编号，如 梯11京A00001(24)",
        "an equipment code of 17 to 20 digits, or a registration such as 梯11京A00001(24)");
    public static readonly LocalizedText InspectionOrIncident = new(
        "检验日期或事故日期", "a day of inspection or of an incident");
    public static readonly LocalizedText AfterInspection = new("晚于检验日期", "a day after the inspection");
    public static readonly LocalizedText BothDegrees = new("经度和纬度须同时填写", "both latitude and longitude, or neither");
    public static readonly LocalizedText CaseNumber = new(
        "案号，如（2024）京73民初123号、京海市监处罚〔2024〕123号",
        "a case number such as （2024）京73民初123号 or 京海市监处罚〔2024〕123号");
    public static readonly LocalizedText Currency = new("ISO 4217 货币代码，如 CNY", "an ISO 4217 code, such as CNY");
    public static readonly LocalizedText Advice = new("建议、摘要或正文", "an advice, a summary or a body");
    public static readonly LocalizedText MediaType = new(
        "媒体类型，如 application/pdf", "a media type, such as application/pdf");
    public static readonly LocalizedText OtherAgency = new("另一机构的代码", "the identifier of another agency");

    public static readonly LocalizedText Explanation = new("理由或说明", "a reason or an explanation");
    public static readonly LocalizedText TimeAhead =
        new("将来的时间，且在 366 天以内", "a time that lies ahead, within 366 days");

    public static LocalizedText OwnAgency(string agencyId) =>
        new($"草稿所属机构的代码：{agencyId}", $"the agency of the draft: {agencyId}");

    public static LocalizedText AtMost(int limit, int length) => new(
        string.Create(CultureInfo.InvariantCulture, $"至多 {limit} 个字符（现有 {length} 个）"),
        string.Create(CultureInfo.InvariantCulture, $"at most {limit} characters (there are {length})"));

    public static LocalizedText AtMostElements(int limit) => new(
        string.Create(CultureInfo.InvariantCulture, $"至多 {limit} 项"),
        string.Create(CultureInfo.InvariantCulture, $"at most {limit} elements"));

    public static LocalizedText Between(long least, long most) => new(
        string.Create(CultureInfo.InvariantCulture, $"{least} 至 {most} 之间的数"),
        string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));

    public static LocalizedText NotBefore(string field, string day) =>
        new($"不早于 {field}（{day}）", $"a day not before {field} ({day})");

    public static LocalizedText OneOf(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return new($"以下之一：{list}", $"one of {list}");
    }
}
