using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Names the fields of notices, and what stands in them, where two notices are compared.</summary>
public sealed class ValueNames(CodeBook codes, CatalogueNames names)
{
    /// <summary>What a field, an element of a list or a part of one is called.</summary>
    public static string Field(string field, int? index, string? part, Language language)
    {
        var name = language[PropertyLabels.Of(field)];
        return index is not { } place ? name
            : part is null ? language[FormTexts.RowNumber, name, place + 1]
            : language[FormTexts.CellName, name, place + 1, language[PropertyLabels.Of($"{field}.{part}")]];
    }

    /// <summary>A value as people read it: the names of codes and members, times as the page writes them.</summary>
    public string Value(NoticeKind kind, string field, string? part, string text, Language language)
    {
        var asked = NoticeForm.Of(kind).Find(field);
        if (part is not null)
            asked = asked?.Members.FirstOrDefault(member => member.Name == part);
        return asked switch
        {
            { List: CodeList.Regions or CodeList.Categories } => codes.Show(asked.List.Value, text, language),
            { List: CodeList.Hazards } => names.Hazard(text, language),
            { List: CodeList.Campaigns } => names.Campaign(text, language),
            { Field.EnumType: { } type } when Enum.TryParse(type, text, out var member) =>
                language[EnumLabels.Of((Enum)member)],
            { Field.Type: FieldType.Boolean } => language[
                text.Equals("true", StringComparison.OrdinalIgnoreCase)
                    ? NoticeTexts.Conforms
                    : NoticeTexts.DoesNotConform],
            { Field.Type: FieldType.Instant } when DateTimeOffset.TryParse(
                text, System.Globalization.CultureInfo.InvariantCulture, out var instant) => language.Moment(instant),
            _ => text,
        };
    }
}
