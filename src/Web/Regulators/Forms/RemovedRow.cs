using System.Collections.Immutable;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>A row that was taken out just now, and can be put back.</summary>
/// <param name="List">The list it was in.</param>
/// <param name="Index">Where in the list it stood.</param>
/// <param name="Cells">What stood in it.</param>
public sealed record RemovedRow(string List, int Index, ImmutableDictionary<string, string> Cells)
{
    /// <summary>The name of the input that carries one of its cells.</summary>
    public static string CellName(string member) => $"Removed.{member}";
}
