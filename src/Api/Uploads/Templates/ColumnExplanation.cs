using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Uploads;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Api.Uploads.Templates;

/// <summary>What goes into a column of a template, in both languages.</summary>
/// <param name="Heading">What the template calls it.</param>
/// <param name="Meaning">What it means, from the field reference.</param>
/// <param name="Values">How its cells are written.</param>
internal sealed record ColumnExplanation(string Heading, LocalizedText Meaning, LocalizedText Values)
{
    private static readonly LocalizedText s_lines = new("可多项，每项一行。", "Several: one a line.");
    private static readonly LocalizedText s_clauses =
        new("可多项，每项一行或用分号隔开。", "Several: one a line, or parted by semicolons.");

    private static readonly LocalizedText s_codes = new(
        "代码或名称，可多项，用分号、逗号或顿号隔开。", "Codes or names; several are parted by semicolons or commas.");

    private static readonly LocalizedText s_code = new("代码或中英文名称。", "A code, or a name in either language.");

    private static readonly LocalizedText s_day = new("日期，如 2024-03-15。", "A day, such as 2024-03-15.");

    private static readonly LocalizedText s_needed = new("必填。", "Required.");
    private static readonly LocalizedText s_number = new("数字。", "A number.");
    private static readonly LocalizedText s_text = new("文本。", "Text.");
    private static readonly LocalizedText s_perRow = new(
        "一条公告有多项时，每项一行，其余各列照抄，文号相同。",
        "Where a notice has several, each has a row; the other columns are repeated, with the same reference.");

    /// <summary>Explains a column.</summary>
    public static ColumnExplanation Of(NoticeKind kind, NoticeColumn column)
    {
        var set = EntitySets.OfKind(kind);
        var path = column.Property.Split('.');
        var field = set.FindField(path[0], kind)!;
        var member = path.Length == 1 ? field : field.Members.First(one => one.Name == path[1]);
        var meaning = path.Length == 1 ? FieldDescriptions.Of(set, field).Text
            : FieldDescriptions.Of(field.ComplexTypeName!, member.Name).Text;
        var values = HowTo(column, member);
        if (NeededColumns.Contains(kind, column.Property))
            values = new(s_needed.Chinese + values.Chinese, $"{s_needed.English} {values.English}");
        return new(column.Headings[0], meaning, path.Length == 1 ? values
            : new(values.Chinese + s_perRow.Chinese, $"{values.English} {s_perRow.English}"));
    }

    private static LocalizedText HowTo(NoticeColumn column, Field field) => field switch
    {
        { Type: FieldType.Enum } => Members(field.EnumType!),
        { Type: FieldType.Boolean } => new("是、否；合格、不合格。", "Yes or no."),
        { Type: FieldType.Date or FieldType.Instant } => s_day,
        { Type: FieldType.Int32 or FieldType.Int64 or FieldType.Decimal or FieldType.Double } => s_number,
        _ => column.Reading switch
        {
            ColumnReading.Codes => s_codes,
            ColumnReading.Clauses => s_clauses,
            ColumnReading.Lines => s_lines,
            _ => column.Vocabulary is null ? s_text : s_code,
        },
    };

    private static LocalizedText Members(Type type)
    {
        var labels = Enum.GetValues(type).Cast<Enum>().Select(EnumLabels.Of).ToList();
        return new(
            string.Join("、", labels.Select(label => label.Chinese)) + "。",
            string.Join("; ", labels.Select(label => label.English)) + ".");
    }
}
