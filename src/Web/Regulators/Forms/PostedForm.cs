using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Regulators.Forms;

using Cells = ImmutableDictionary<string, string>;

/// <summary>
/// Takes what was typed out of a posted form. What the form of the kind does not ask for is not looked at.
/// </summary>
internal static partial class PostedForm
{
    /// <summary>The form as typed.</summary>
    public static TypedForm Read(NoticeKind kind, IFormCollection posted)
    {
        var typed = TypedForm.Empty;
        foreach (var field in NoticeForm.Of(kind).Fields)
            typed = field.Input switch
            {
                FormInput.Rows => ReadRows(field, posted) is { } rows ? typed.WithRows(field.Name, rows) : typed,
                FormInput.Codes when posted.TryGetValue(field.Name, out var ticked) => typed with
                {
                    Codes = typed.Codes.SetItem(field.Name, [.. ticked.OfType<string>().Where(code => code != "")]),
                },
                FormInput.Codes => typed,
                _ when posted.TryGetValue(field.Name, out var text) => typed with
                {
                    Texts = typed.Texts.SetItem(field.Name, text.ToString()),
                },
                _ => typed,
            };
        return typed;
    }

    /// <summary>The name of the input that says where the rows of a list begin.</summary>
    public static string FirstName(string list) => $"{list}.First";

    /// <summary>The name of the input that says how many elements the rows of a list stand for.</summary>
    public static string ReplacedName(string list) => $"{list}.Replaced";

    /// <summary>The name of a cell, which is the path of the faults in it.</summary>
    public static string CellName(string list, int index, string member) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{index}].{member}");

    /// <summary>Takes the name of a cell apart; false when it is none.</summary>
    public static bool TryReadCell(string name, out string list, out int index, out string member)
    {
        var match = CellPattern.Match(name);
        (list, member) = (match.Groups[1].Value, match.Groups[3].Value);
        _ = int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out index);
        return match.Success;
    }

    private static TypedRows? ReadRows(FormField field, IFormCollection posted)
    {
        if (!posted.ContainsKey(FirstName(field.Name)))
            return null;
        var members = field.Members.Select(member => member.Name).ToHashSet();
        var rows = new SortedDictionary<int, Cells>();
        foreach (var (name, text) in posted)
        {
            if (TryReadCell(name, out var list, out var index, out var member)
                && list == field.Name && members.Contains(member))
                rows[index] = rows.GetValueOrDefault(index, Cells.Empty).SetItem(member, text.ToString());
        }
        return new(Count(posted, FirstName(field.Name)), Count(posted, ReplacedName(field.Name)), [.. rows.Values]);
    }

    private static int Count(IFormCollection posted, string name) =>
        int.TryParse(posted[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : 0;

    [GeneratedRegex(@"^(\w{1,40})\[(\d{1,5})\]\.(\w{1,40})\z", RegexOptions.CultureInvariant)]
    private static partial Regex CellPattern { get; }
}
