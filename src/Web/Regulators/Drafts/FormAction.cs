using System.Globalization;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Which button of a form was pressed: <c>save</c>, <c>add:Products</c>, <c>remove:Products:3</c>.</summary>
/// <param name="Verb">What is to be done.</param>
/// <param name="List">With which list; empty where it is the whole form.</param>
/// <param name="Numbers">What else it says: a row, a place.</param>
public sealed record FormAction(string Verb, string List, IReadOnlyList<int> Numbers)
{
    /// <summary>Keep what stands in the form, and nothing else.</summary>
    public const string Save = "save";

    /// <summary>Look for everything that is wrong.</summary>
    public const string Check = "check";

    /// <summary>See it as the public will.</summary>
    public const string Preview = "preview";

    /// <summary>Hand it in.</summary>
    public const string Submit = "submit";

    /// <summary>Add an empty row.</summary>
    public const string Add = "add";

    /// <summary>Take a row out.</summary>
    public const string Remove = "remove";

    /// <summary>Put the row back that was taken out just now.</summary>
    public const string Restore = "restore";

    /// <summary>Add rows out of a spreadsheet.</summary>
    public const string Paste = "paste";

    /// <summary>Take the rows out again that were added just now.</summary>
    public const string Unpaste = "unpaste";

    /// <summary>Show another stretch of a long list.</summary>
    public const string Stretch = "stretch";

    /// <summary>Reads the value of a button; what is none is taken for saving.</summary>
    public static FormAction Read(string? text)
    {
        var parts = (text ?? "").Split(':');
        var numbers = parts.Skip(2).Select(part =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return new(parts[0] is { Length: > 0 } verb ? verb : Save, parts.ElementAtOrDefault(1) ?? "", [.. numbers]);
    }

    /// <summary>A number it says; 0 where it says none.</summary>
    public int Number(int index) => Numbers.ElementAtOrDefault(index);
}
