using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>A form as a page shows it.</summary>
/// <param name="Form">What it asks for.</param>
/// <param name="Typed">What stands in it.</param>
/// <param name="Faults">What is wrong with that; empty before anybody asked.</param>
/// <param name="Required">What has to be filled in.</param>
/// <param name="Lists">What there is to choose from.</param>
/// <param name="Totals">How many rows each list has, shown or not.</param>
public sealed partial record FormView(
    NoticeForm Form,
    TypedForm Typed,
    IReadOnlyList<Fault> Faults,
    IReadOnlySet<string> Required,
    IReadOnlyDictionary<CodeList, IReadOnlyList<CodeChoice>> Lists,
    IReadOnlyDictionary<string, int> Totals)
{
    /// <summary>What was pasted into a list just now; null when nothing was.</summary>
    public PasteNote? Pasted { get; init; }

    /// <summary>The row that was taken out just now; null when none was.</summary>
    public RemovedRow? Removed { get; init; }

    /// <summary>The id of the input of a property or cell, by its path.</summary>
    public static string IdOf(string path) => "f-" + MarkPattern.Replace(path, "-");

    /// <summary>One property of it.</summary>
    public FieldView At(FormField field) => new(this, field);

    /// <summary>The faults that lie in a place, or in what it lists.</summary>
    public IReadOnlyList<Fault> FaultsAt(string path) =>
        [.. Faults.Where(fault => Place(fault) == path)];

    /// <summary>Where a fault is shown: its cell, or the property that lists what it is about.</summary>
    public string Place(Fault fault)
    {
        if (PostedForm.TryReadCell(fault.Path, out var list, out var index, out _))
            return IsShown(list, index) ? fault.Path : list;
        var bracket = fault.Path.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? fault.Path : fault.Path[..bracket];
    }

    /// <summary>What the place of a fault is called: 标题; 涉及产品第 4 行，商品条码.</summary>
    public string Name(Fault fault, Language language)
    {
        if (PostedForm.TryReadCell(fault.Path, out var list, out var index, out var member))
            return language[
                FormTexts.CellName, language[PropertyLabels.Of(list)], index + 1,
                language[PropertyLabels.Of($"{list}.{member}")]];
        var path = Place(fault);
        return Form.Find(path) is { } field ? language[field.Label] : language[FormTexts.NameOf(path)];
    }

    private bool IsShown(string list, int index) =>
        Typed.RowsOf(list) is var rows && index >= rows.First && index < rows.First + rows.Rows.Length;

    [GeneratedRegex(@"[\[\].]+")]
    private static partial Regex MarkPattern { get; }
}
