namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>What became of rows that were pasted.</summary>
/// <param name="List">The list they went into.</param>
/// <param name="Rows">How many; null when the text was no table.</param>
/// <param name="HasHeadings">Whether the first row named the columns.</param>
/// <param name="Columns">The members that columns went to.</param>
/// <param name="Unknown">The headings that are none of the form's.</param>
public sealed record PasteNote(
    string List, int? Rows, bool HasHeadings, IReadOnlyList<FormField> Columns, IReadOnlyList<string> Unknown);
