using System.Globalization;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import;

/// <summary>Why a file cannot be read, in both languages.</summary>
internal static class FileReasons
{
    public static LocalizedText NotFound(string detail) =>
        new($"无法打开文件：{detail}", $"The file cannot be opened: {detail}");

    public static LocalizedText NotJson(long line, long column, string detail) => new(
        string.Create(CultureInfo.InvariantCulture, $"不是有效的 JSON（第 {line} 行第 {column} 字节）：{detail}"),
        string.Create(CultureInfo.InvariantCulture, $"Not valid JSON (line {line}, byte {column}): {detail}"));

    public static LocalizedText NoArray(string path) => new(
        $"文件中没有数组 {path}。", $"The file has no array at {path}.");

    public static LocalizedText TooLong(long row) => new(
        string.Create(CultureInfo.InvariantCulture, $"第 {row} 行之后有一处超过 {ImportLimits.RowMegabytes} MB，无法继续读取。"),
        string.Create(CultureInfo.InvariantCulture,
            $"After row {row} something is longer than {ImportLimits.RowMegabytes} MB; reading cannot go on."));

    public static LocalizedText NotJsonLines { get; } = new(
        "不是 JSON Lines：没有一行是 JSON 对象。", "Not JSON Lines: no line is a JSON object.");

    public static LocalizedText NotXml(int line, int column, string detail) => new(
        string.Create(CultureInfo.InvariantCulture, $"不是有效的 XML（第 {line} 行第 {column} 列）：{detail}"),
        string.Create(CultureInfo.InvariantCulture, $"Not valid XML (line {line}, column {column}): {detail}"));

    public static LocalizedText NoElement(string element) => new(
        $"文件中没有元素 {element}。", $"The file has no element {element}.");

    public static LocalizedText OldWorkbook { get; } = new(
        "这是旧版 Excel 文件（.xls），请另存为 .xlsx。", "This is an old Excel file (.xls); save it as .xlsx.");

    public static LocalizedText EncryptedWorkbook { get; } = new(
        "工作簿已加密，请去除密码后再提供。", "The workbook is encrypted; save it without a password.");

    public static LocalizedText NoWorkbook { get; } = new(
        "这不是 XLSX 工作簿，只是文件名以 .xlsx 结尾。", "This is not an XLSX workbook; only its name ends in .xlsx.");

    public static LocalizedText NotAWorkbook(string detail) => new(
        $"无法读作 XLSX 工作簿：{detail}", $"This cannot be read as an XLSX workbook: {detail}");

    public static LocalizedText WorkbookTooLarge { get; } = new(
        "工作簿解压后过大，疑似压缩炸弹。", "The workbook is too large once unpacked; it looks like a zip bomb.");

    public static LocalizedText NoSheet(string sheet) => new(
        $"工作簿中没有工作表 {sheet}。", $"The workbook has no sheet {sheet}.");

    public static LocalizedText NotCsv(string detail) =>
        new($"无法读作 CSV：{detail}", $"This cannot be read as CSV: {detail}");

    public static LocalizedText NoHeadings(string missing) => new(
        $"前 {ImportLimits.HeadingRows} 行中没有标题行；缺少列：{missing}",
        $"No heading row in the first {ImportLimits.HeadingRows} rows; missing columns: {missing}");

    public static LocalizedText DoubledHeading(string heading) => new(
        $"列“{heading}”出现了两次。", $"The column “{heading}” occurs twice.");

    public static LocalizedText UnknownEncoding { get; } = new(
        "无法识别文件编码；请在格式的 rows 中用 encoding 写明，例如 \"windows-1252\"。",
        "The encoding is not known; say it in the format's `encoding`, such as \"windows-1252\".");

    public static LocalizedText Empty { get; } = new("文件是空的。", "The file is empty.");
}
