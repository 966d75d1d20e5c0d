using System.Globalization;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import;

/// <summary>What can be wrong with rows and files, in both languages.</summary>
internal static class Reasons
{
    public static LocalizedText TextExpected { get; } =
        new("此处应为文本，却是对象。", "A text was expected here, not an object.");

    public static LocalizedText NotARecord { get; } =
        new("此行应为一个 JSON 对象。", "A JSON object was expected.");

    public static LocalizedText TooLong { get; } = new(
        $"此行超过 {ImportLimits.RowMegabytes} MB，未读取。",
            $"The row is longer than {ImportLimits.RowMegabytes} MB and was not read.");

    public static LocalizedText BadEncoding { get; } = new(
        "此行含有无法按文件编码读出的字节。", "The row holds bytes that cannot be read in the encoding of the file.");

    public static LocalizedText DateExpected { get; } =
        new("无法读作日期；该值未采用。", "This cannot be read as a date; the value was left out.");

    public static LocalizedText NumberExpected { get; } =
        new("其中没有可读的数字；该值未采用。", "No number can be read in this; the value was left out.");

    public static LocalizedText NumberAmbiguous { get; } = new(
        "这个数字可以有多种读法（如 1.200、数值范围）；该值未采用。可在格式中用 decimal 写明小数点。",
        "This number can be read in several ways (such as 1.200, or a range); the value was left out. "
        + "`decimal` in the format says what begins decimals.");

    public static LocalizedText FlagExpected { get; } =
        new("应为 true 或 false；该值未采用。", "true or false was expected; the value was left out.");

    public static LocalizedText AddressExpected { get; } = new(
        "无法读作网址；该值未采用。", "This cannot be read as a web address; the value was left out.");

    public static LocalizedText TooComplex { get; } = new(
        "文本过长，无法在时限内匹配；该值未采用。", "The text could not be searched in time; the value was left out.");

    public static LocalizedText NotInTable { get; } = new(
        "对照表中没有此值；该值未采用。", "The table of the format does not know this value; it was left out.");

    public static LocalizedText NeverFound { get; } = new(
        "格式中写了这些名称，但没有一行含有它们；请检查拼写。",
        "Never found: the format names these, but no row has them; check the spelling.");

    public static LocalizedText NumberRequired { get; } = new(
        "缺少编号，无法识别重复导入。", "A reference number is needed, so that a repeated import is recognized.");

    public static LocalizedText PublisherRequired { get; } = new(
        "未指明发布机构；可用 --publisher 指定。", "The publisher is not named; --publisher can name it.");

    public static LocalizedText NameRequired { get; } = new(
        "缺少名称；该项未采用。", "The name is missing; the item was left out.");

    public static LocalizedText Required { get; } = new("此项必须填写。", "This must not be empty.");

    public static LocalizedText LeftEmpty(string property, string reference) => new(
        $"{property} 必须填写，而其文本中的 {{{reference}}} 为空。",
        $"{property} must not be empty, but {{{reference}}} in its text is.");

    public static LocalizedText NotInVocabulary(string vocabulary) => new(
        $"词表 {vocabulary} 中没有此值；该值未采用。", $"The vocabulary {vocabulary} does not know this value; it was left out.");

    public static LocalizedText NameExpected(Type type) => new(
        $"应为 {string.Join("、", Enum.GetNames(type))} 之一；该值未采用。",
        $"One of {string.Join(", ", Enum.GetNames(type))} was expected; the value was left out.");

    public static LocalizedText KindExpected(Type type) => new(
        $"应为 {string.Join("、", Enum.GetNames(type))} 之一。",
            $"One of {string.Join(", ", Enum.GetNames(type))} was expected.");

    public static LocalizedText SeenBefore(string number, long row) => new(
        string.Create(CultureInfo.InvariantCulture, $"编号 {number} 已在第 {row} 行出现，内容不同。"),
        string.Create(CultureInfo.InvariantCulture,
            $"The number {number} already came in row {row} with other content."));

    public static LocalizedText NotANotice(string detail) =>
        new($"无法读作公告：{detail}", $"This cannot be read as a notice: {detail}");
}
