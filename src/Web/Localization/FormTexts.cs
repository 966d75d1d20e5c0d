using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Localization;

/// <summary>The form in which a notice is drafted.</summary>
internal static class FormTexts
{
    public static readonly LocalizedText Say = new("公告内容", "What it says");
    public static readonly LocalizedText Text = new("措施、标准与正文", "Measures, standards and full text");
    public static readonly LocalizedText Record = new("登记信息", "For the record");

    public static readonly LocalizedText CellName = new("{0}第 {1} 行，{2}", "{0}, row {1}, {2}");
    public static readonly LocalizedText NotChosen = new("（未选）", "(not chosen)");
    public static readonly LocalizedText Required = new("必填", "required");
    public static readonly LocalizedText Fault = new("要求：{0}", "Expected: {0}");
    public static readonly LocalizedText SummaryFault = new("{0}——要求：{1}", "{0} – expected: {1}");
    public static readonly LocalizedText LinesHint = new(
        "每行一项；以空格开头的行接续上一项。", "One a line; a line that begins with a space goes on from the one above.");
    public static readonly LocalizedText CodeHint = new("输入名称或代码。", "Type a name or a code.");
    public static readonly LocalizedText MomentHint = new(
        "北京时间；不填则为发布之时。", "China time; left empty it is the moment of publication.");
    public static readonly LocalizedText Choose = new("点击选择", "Choose");
    public static readonly CountText Chosen = new("已选 {0} 项", "{0} chosen", "{0} chosen");
    public static readonly LocalizedText RowNumber = new("{0} {1}", "{0} {1}");
    public static readonly LocalizedText Product = new("产品", "Product");
    public static readonly LocalizedText TestItem = new("检验项目", "Test item");
    public static readonly LocalizedText Attachment = new("附件", "Attachment");
    public static readonly LocalizedText AddRow = new("添加一行", "Add a row");
    public static readonly LocalizedText RemoveRow = new("删除{0} {1}", "Remove {0} {1}");
    public static readonly LocalizedText RowRemoved = new("已删除{0} {1}。", "{0} {1} was removed.");
    public static readonly LocalizedText RestoreRow = new("撤销删除", "Put it back");
    public static readonly LocalizedText Paste = new("从电子表格粘贴", "Paste from a spreadsheet");
    public static readonly LocalizedText PasteHint = new(
        "在电子表格中复制若干行（可带标题行）粘贴到此处，再点击“加入”。没有标题行时，各列依次为：{0}。",
        "Copy rows in a spreadsheet, with or without the row of headings, paste them here and choose “Add”. Without"
        + " headings the columns are taken as: {0}.");
    public static readonly LocalizedText PasteHere = new("粘贴的行", "Rows to add");
    public static readonly LocalizedText PasteAdd = new("加入这些行", "Add these rows");
    public static readonly CountText Pasted = new("已加入 {0} 行，请核对。", "{0} row added; please check it.",
        "{0} rows added; please check them.");
    public static readonly LocalizedText PasteColumns = new("识别出的列：{0}。", "Columns found: {0}.");
    public static readonly LocalizedText PasteByOrder = new(
        "没有标题行，按顺序取列：{0}。", "There were no headings, so the columns were taken in order: {0}.");
    public static readonly LocalizedText PasteUnknown = new(
        "没有对应的列，未加入：{0}。", "Columns that have no place here and were left out: {0}.");
    public static readonly LocalizedText PasteUnreadable = new(
        "无法识别粘贴的内容：可能有引号没有闭合。", "What was pasted is no table: perhaps a quoted cell does not end.");
    public static readonly LocalizedText PasteUndo = new("撤销加入", "Take these rows out again");
    public static readonly LocalizedText Stretch = new(
        "显示第 {0}–{1} 行，共 {2} 行。", "Rows {0} to {1} of {2} are shown.");
    public static readonly LocalizedText Earlier = new("保存并显示前 {0} 行", "Save and show the {0} before");
    public static readonly LocalizedText Later = new("保存并显示后 {0} 行", "Save and show the next {0}");
    public static readonly LocalizedText AddFile = new("上传文件", "Add files");
    public static readonly LocalizedText AddFileHint = new(
        "随下一次保存一起上传。PDF、图片、Office 文档等，每个至多 {0} MB。",
        "Sent with the next save. PDF, pictures, office documents and the like, at most {0} MB each.");
    public static readonly LocalizedText Reason = new("变更原因", "Reason for the change");
    public static readonly LocalizedText ReasonHint = new(
        "会显示在公告页面上。", "Shown to everybody on the page of the notice.");

    private static readonly LocalizedText s_whole = new("整数，如 12000", "a whole number such as 12000");
    private static readonly LocalizedText s_number = new("数字，如 12.5", "a number such as 12.5");
    private static readonly LocalizedText s_day = new("日期，如 2024-05-31", "a day such as 2024-05-31");
    private static readonly LocalizedText s_moment = new(
        "日期和时间，如 2024-05-31 09:30", "a day and time such as 2024-05-31 09:30");
    private static readonly LocalizedText s_flag = new("合格或不合格", "conforms or does not conform");

    /// <summary>The heading over what only one kind has.</summary>
    public static LocalizedText KindHeading(NoticeKind kind) => EnumLabels.Of(kind);

    /// <summary>What stands under the label of a property; null where the label says it all.</summary>
    public static LocalizedText? Hint(FormField field) => field switch
    {
        { Input: FormInput.Lines } => LinesHint,
        { Input: FormInput.Code } => CodeHint,
        { Input: FormInput.Moment } => MomentHint,
        { Name: "Title" or "Language" or "RiskLevel" } => null,
        _ => field.Hint.Text,
    };

    /// <summary>What a place of a draft that its form does not ask for is called.</summary>
    public static LocalizedText NameOf(string path) => path switch
    {
        "Reason" => Reason,
        "Kind" or "PublisherId" => PropertyLabels.Of(path),
        _ => new(path, path),
    };

    /// <summary>What one row of a list is called.</summary>
    public static LocalizedText Row(string list) => list switch
    {
        "Products" => Product,
        "TestItems" => TestItem,
        _ => Attachment,
    };

    /// <summary>What could have been read, where a text could not.</summary>
    public static LocalizedText Expected(Field field) => field.Type switch
    {
        FieldType.Int32 or FieldType.Int64 => s_whole,
        FieldType.Decimal or FieldType.Double => s_number,
        FieldType.Date => s_day,
        FieldType.Instant => s_moment,
        FieldType.Boolean => s_flag,
        FieldType.Enum => OneOf(field.EnumType!),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Name, "Any text is one."),
    };

    private static LocalizedText OneOf(Type type)
    {
        var labels = Enum.GetValues(type).Cast<Enum>().Select(EnumLabels.Of).ToList();
        return new(
            "以下之一：" + string.Join("、", labels.Select(label => label.Chinese)),
            "one of " + string.Join(", ", labels.Select(label => label.English)));
    }
}
