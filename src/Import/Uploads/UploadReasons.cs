using System.Globalization;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import.Uploads;

/// <summary>What can be wrong with an uploaded file, in both languages.</summary>
internal static class UploadReasons
{
    public static LocalizedText Macros { get; } = new(
        "工作簿含有宏，不予接收；请另存为不含宏的 .xlsx。",
        "The workbook contains macros and is not taken; save it as .xlsx, which has none.");

    public static LocalizedText NoTable { get; } = new(
        "文件中没有表格：前 50 行里没有一行有两个以上的标题。请使用本站提供的模板。",
        "The file has no table: none of its first 50 rows has two headings or more. Use one of the templates.");

    public static LocalizedText TooManyColumns { get; } = new(
        $"表格超过 {UploadLimits.Columns} 列。", $"The table has more than {UploadLimits.Columns} columns.");

    public static LocalizedText NoRows { get; } = new(
        "标题行下面没有数据。", "There are no rows under the headings.");

    public static LocalizedText OnlyHiddenSheets { get; } = new(
        "工作簿没有可见的工作表。", "The workbook has no visible sheet.");

    public static LocalizedText TooManyRows { get; } = new(
        string.Create(CultureInfo.InvariantCulture, $"文件超过 {UploadLimits.Rows:N0} 行，请分成几个文件。"),
        string.Create(CultureInfo.InvariantCulture,
            $"The file has more than {UploadLimits.Rows:N0} rows; split it into several files."));

    public static LocalizedText OtherFile(string name) => new(
        $"这是 {name} 文件；只接收 CSV、XLSX 和 JSON Lines。",
        $"This is a file of another type ({name}); CSV, XLSX and JSON Lines are taken.");

    public static LocalizedText WrongTemplate(string chosen, string found) => new(
        $"选择的类别是 {chosen}，而文件的标题是 {found} 模板的标题。",
        $"The kind {chosen} was chosen, but the headings are those of the template for {found}.");

    public static LocalizedText HiddenSheet(string sheet) => new(
        $"工作表“{sheet}”是隐藏的，未读取。", $"The sheet “{sheet}” is hidden and is not read.");

    public static LocalizedText OtherSheet(string sheet) => new(
        $"工作表“{sheet}”没有这些标题，未读取。", $"The sheet “{sheet}” has no such headings and is not read.");

    public static LocalizedText MergedCells(long count) => new(
        string.Create(CultureInfo.InvariantCulture, $"有 {count} 处合并单元格；其内容算作它所覆盖的每个单元格的内容。"),
        string.Create(CultureInfo.InvariantCulture,
            $"There are {count} merged cells; what stands in one counts for every cell it covers."));

    public static LocalizedText Formulas(long count) => new(
        string.Create(CultureInfo.InvariantCulture, $"有 {count} 行含公式；公式不会执行，采用文件中保存的结果。"),
        string.Create(CultureInfo.InvariantCulture,
            $"{count} rows hold formulas; none is executed, the results stored in the file are used."));

    public static LocalizedText FormulaUsed(string cell) => new(
        $"单元格 {cell} 是公式；采用了文件中保存的结果。", $"The cell {cell} is a formula; its stored result was used.");

    public static LocalizedText FormulaWithoutValue(string cell) => new(
        $"单元格 {cell} 是公式，文件中没有保存结果；请用电子表格软件打开并保存，或粘贴为数值。",
        $"The cell {cell} is a formula without a stored result; open and save the file in a spreadsheet program, or "
        + "paste it as a value.");

    public static LocalizedText CellError(string cell) => new(
        $"单元格 {cell} 是错误值（如 #REF!）。", $"The cell {cell} holds an error such as #REF!.");

    public static LocalizedText OtherPublisher(string agencyId) => new(
        $"只能上传本机构（{agencyId}）的公告。", $"Only notices of the own agency ({agencyId}) can be uploaded.");

    public static LocalizedText PartRejected(string location) => new(
        $"同一公告的另一行（{location}）未被接收。", $"Another row of the same notice ({location}) is rejected.");

    public static LocalizedText SaysOtherwise(string property, string location) => new(
        $"{property} 与同一公告的另一行（{location}）不一致。",
        $"{property} is not what another row of the same notice says ({location}).");
}
