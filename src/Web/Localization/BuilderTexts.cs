using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The query builder.</summary>
internal static class BuilderTexts
{
    public static readonly LocalizedText Heading = new("查询生成器", "Query builder");
    public static readonly LocalizedText Lead = new(
        "填好后按“生成查询”，下面就是查询网址和最前面几行结果。",
        "Fill in what you want and press “Build the query”: the address and the first rows appear below.");
    public static readonly LocalizedText Set = new("数据集", "Set");
    public static readonly LocalizedText ChangeSet = new("换数据集", "Change set");
    public static readonly LocalizedText Search = new("全文检索", "Full-text search");
    public static readonly LocalizedText SearchHint = new(
        "词语之间空格；也可以用 AND、OR、NOT、括号和双引号。",
        "Words parted by spaces; AND, OR, NOT, parentheses and double quotes work too.");
    public static readonly LocalizedText Conditions = new("条件（全部满足）", "Conditions (all must hold)");
    public static readonly LocalizedText ConditionsHint = new(
        "日期写作 2024-06-30，按北京时间计。针对 Products 的几个条件须由同一个产品满足。",
        "Days are written 2024-06-30 and are days in China. Conditions on Products hold for one and the same product.");
    public static readonly LocalizedText ConditionField = new("条件 {0} 的字段", "Field of condition {0}");
    public static readonly LocalizedText ConditionOperator = new("条件 {0} 的比较方式", "Comparison of condition {0}");
    public static readonly LocalizedText ConditionValue = new("条件 {0} 的值", "Value of condition {0}");
    public static readonly LocalizedText NoField = new("（不用）", "(none)");
    public static readonly LocalizedText AddRow = new("再加一个条件", "Add a condition");
    public static readonly LocalizedText Columns = new("列", "Columns");
    public static readonly LocalizedText ColumnsHint = new("一个都不选就是全部。", "None means all.");
    public static readonly LocalizedText OrderBy = new("排序", "Order by");
    public static readonly LocalizedText DefaultOrder = new("（默认）", "(default)");
    public static readonly LocalizedText Descending = new("从大到小、从新到旧", "Greatest or newest first");
    public static readonly LocalizedText Top = new("最多几行", "At most so many rows");
    public static readonly LocalizedText Count = new("统计符合条件的总数", "Count all that match");
    public static readonly LocalizedText Submit = new("生成查询", "Build the query");
    public static readonly LocalizedText Result = new("查询与结果", "The query and its answer");
    public static readonly LocalizedText FirstRows = new("最前面 {0} 行", "The first {0} rows");
    public static readonly LocalizedText AllRows = new("全部 {0} 行", "All {0} rows");
    public static readonly LocalizedText NoRows = new("没有符合条件的行。", "No row matches.");
    public static readonly LocalizedText Total = new("共 {0} 行符合条件。", "{0} rows match.");
    public static readonly LocalizedText Faulty = new("查询没有运行，请先改正：", "The query was not run. Please correct:");
    public static readonly LocalizedText Dropped = new(
        "{0} 没有这些字段，已去掉：{1}", "{0} has no such fields; they were taken off: {1}");
    public static readonly LocalizedText Refused = new(
        "数据服务不接受这个查询，原话如下。", "The feed refused the query; it says:");
    public static readonly LocalizedText ExpectedWhole = new("请填整数，如 100。", "A whole number is needed, such as 100.");
    public static readonly LocalizedText ExpectedNumber = new("请填数字，如 99.5。", "A number is needed, such as 99.5.");
    public static readonly LocalizedText ExpectedBoolean = new("请填 true 或 false。", "Either true or false is needed.");
    public static readonly LocalizedText ExpectedDate = new(
        "请填日期，如 2024-06-30。", "A day is needed, such as 2024-06-30.");
    public static readonly LocalizedText ExpectedInstant = new(
        "请填日期或时间，如 2024-06-30 或 2024-06-30T08:00:00Z。",
        "A day or an instant is needed, such as 2024-06-30 or 2024-06-30T08:00:00Z.");
    public static readonly LocalizedText ExpectedTop = new("请填整数，或留空。", "A whole number is needed, or nothing.");
    public static readonly LocalizedText TextOnly = new(
        "“包含”“开头是”“结尾是”只用于文字。", "“Contains”, “begins with” and “ends with” are for text alone.");
    public static readonly LocalizedText NoOrder = new(
        "是非值不分大小，请用“等于”。", "True and false have no order; use “is”.");
    public static readonly LocalizedText ValueMissing = new("请填要比较的值。", "A value to compare with is needed.");
    public static readonly LocalizedText FieldMissing = new("请选择字段。", "Please choose a field.");

    /// <summary>A value is not a member of an enumeration.</summary>
    public static LocalizedText ExpectedMember(IReadOnlyList<string> members) => new(
        $"请填其中之一：{string.Join("、", members)}。", $"One of these is needed: {string.Join(", ", members)}.");

    /// <summary>A set has no such field.</summary>
    public static LocalizedText UnknownField(string set, string field) =>
        new($"{set} 没有字段 {field}。", $"{set} has no field {field}.");

    /// <summary>An operator of the address is none of the form's.</summary>
    public static LocalizedText UnknownOperator(string code) =>
        new($"没有比较方式 {code}。", $"There is no comparison {code}.");

    /// <summary>A set cannot be ordered by a field.</summary>
    public static LocalizedText NotSortable(string field) =>
        new($"不能按 {field} 排序。", $"Rows cannot be ordered by {field}.");
}
