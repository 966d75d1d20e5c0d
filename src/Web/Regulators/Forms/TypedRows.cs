using System.Collections.Immutable;

namespace ConsumerSafety.Web.Regulators.Forms;

using Cells = ImmutableDictionary<string, string>;

/// <summary>
/// Rows of a list as typed. A list of thousands is shown a stretch at a time: these rows stand for
/// <see cref="Replaced"/> of the list from <see cref="First"/> on, and the rest of the list stays as it is.
/// </summary>
/// <param name="First">How many elements of the list come before.</param>
/// <param name="Replaced">How many elements these stand for.</param>
/// <param name="Rows">The texts of each row by the names of the members.</param>
public sealed record TypedRows(int First, int Replaced, ImmutableArray<Cells> Rows)
{
    /// <summary>How many rows a form shows at a time.</summary>
    public const int Stretch = 50;

    /// <summary>No rows for an empty list.</summary>
    public static TypedRows None { get; } = new(0, 0, []);

    /// <summary>The rows that have anything in them.</summary>
    public IEnumerable<Cells> Filled => Rows.Where(cells => cells.Values.Any(text => text.Trim().Length > 0));

    /// <summary>With an empty row at the end.</summary>
    public TypedRows WithEmpty() => this with { Rows = Rows.Add(Cells.Empty) };

    /// <summary>Without a row, counted from the first of these.</summary>
    public TypedRows Without(int index) =>
        index >= 0 && index < Rows.Length ? this with { Rows = Rows.RemoveAt(index) } : this;

    /// <summary>With more rows at the end, and without those that are empty.</summary>
    public TypedRows With(IEnumerable<Cells> more) => this with { Rows = [.. Filled, .. more] };
}
