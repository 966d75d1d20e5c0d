using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>One input as a page shows it.</summary>
/// <param name="Field">What it is for.</param>
/// <param name="Name">Its name in the form.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Faults">What is wrong with that.</param>
/// <param name="IsRequired">Whether it has to be filled in.</param>
public sealed record InputView(
    FormField Field, string Name, string Text, IReadOnlyList<Fault> Faults, bool IsRequired)
{
    /// <summary>Its id.</summary>
    public string Id => FormView.IdOf(Name);

    /// <summary>The ids of what describes it; null when nothing does.</summary>
    public string? DescribedBy =>
        string.Join(' ', new[] { Hint is not null ? Id + "-hint" : null, Faults.Count > 0 ? Id + "-fault" : null }
            .OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>What stands under its label; cells have no room for it.</summary>
    public LocalizedText? Hint => Field.Path.Contains('.', StringComparison.Ordinal) ? null : FormTexts.Hint(Field);

    /// <summary>Whether it needs more than one line.</summary>
    public bool IsTall =>
        Field.Input is FormInput.Passage or FormInput.Lines || Text.Contains('\n', StringComparison.Ordinal);

    /// <summary>How many lines it shows at first.</summary>
    public int Lines => Field.Name == "Body" ? 10 : Field.Input == FormInput.Passage ? 3 : 2;

    /// <summary>
    /// The type of input a browser shows. What it could not show is a plain text, so that it does not vanish.
    /// </summary>
    public string Type => Field.Input switch
    {
        FormInput.Day when Text.Length == 0 || IsDay(Text) => "date",
        FormInput.Moment when Text.Length == 0 || ValueText.Moment(Text) is { } moment
            && ValueText.Write(moment) == Text => "datetime-local",
        _ => "text",
    };

    /// <summary>The keys a telephone shows.</summary>
    public string? Keys => Field.Field.Type switch
    {
        FieldType.Int32 or FieldType.Int64 => "numeric",
        FieldType.Decimal or FieldType.Double => "decimal",
        _ => Field.Name == "Gtin" ? "numeric" : null,
    };

    /// <summary>The list of suggestions.</summary>
    public string? ListId => Field.Input == FormInput.Code ? $"list-{Field.List}" : null;

    /// <summary>What there is to choose from, with what stands there should it be none of it.</summary>
    public IEnumerable<CodeChoice> Options(Language language)
    {
        CodeChoice[] known = [.. Known(language)];
        if (Text.Length > 0 && !known.Any(choice => choice.Code == Text))
            yield return new(Text, Text);
        foreach (var choice in known)
            yield return choice;
    }

    private IEnumerable<CodeChoice> Known(Language language) => Field.Field switch
    {
        { EnumType: { } type } =>
            [
                .. Enumerable.Repeat(
                    new CodeChoice("", language[FormTexts.NotChosen]), Field.Field.IsNullable ? 1 : 0),
                .. Enum.GetValues(type).Cast<Enum>().Select(member =>
                    new CodeChoice(member.ToString(), language[EnumLabels.Of(member)])),
            ],
        { Type: FieldType.Boolean } =>
            [
                new("", language[NoticeTexts.NotJudged]),
                new("true", language[NoticeTexts.Conforms]),
                new("false", language[NoticeTexts.DoesNotConform]),
            ],
        _ => Language.All.Select(each => new CodeChoice(each.Tag, each.Name)),
    };

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out _);
}
