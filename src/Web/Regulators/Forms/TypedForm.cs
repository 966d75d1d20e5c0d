using System.Collections.Immutable;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>A form as it was filled in, every text as typed.</summary>
/// <param name="Texts">What stands in the single inputs, by the names of the properties.</param>
/// <param name="Codes">What is ticked in the lists.</param>
/// <param name="Rows">The rows, each with the texts of its cells by the names of the members.</param>
public sealed record TypedForm(
    ImmutableDictionary<string, string> Texts,
    ImmutableDictionary<string, ImmutableArray<string>> Codes,
    ImmutableDictionary<string, TypedRows> Rows)
{
    /// <summary>A form with nothing in it.</summary>
    public static TypedForm Empty { get; } = new(
        ImmutableDictionary<string, string>.Empty,
        ImmutableDictionary<string, ImmutableArray<string>>.Empty,
        ImmutableDictionary<string, TypedRows>.Empty);

    /// <summary>What stands in an input.</summary>
    public string Text(string name) => Texts.GetValueOrDefault(name, "");

    /// <summary>What is ticked in a list.</summary>
    public ImmutableArray<string> Ticked(string name) => Codes.GetValueOrDefault(name, []);

    /// <summary>The rows of a list of records.</summary>
    public TypedRows RowsOf(string name) => Rows.GetValueOrDefault(name, TypedRows.None);

    /// <summary>The form with another list of rows.</summary>
    public TypedForm WithRows(string name, TypedRows rows) => this with { Rows = Rows.SetItem(name, rows) };
}
