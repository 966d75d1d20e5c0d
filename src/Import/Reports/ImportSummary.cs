namespace ConsumerSafety.Import.Reports;

/// <summary>How many rows of an import came to what.</summary>
/// <param name="Added">New notices.</param>
/// <param name="Updated">New versions.</param>
/// <param name="Unchanged">Rows that said nothing new.</param>
/// <param name="Rejected">Rows not taken.</param>
/// <param name="Marked">Rows taken with at least one warning; they are counted under their action as well.</param>
public sealed record ImportSummary(long Added, long Updated, long Unchanged, long Rejected, long Marked)
{
    /// <summary>The columns and paths of the format that no row has.</summary>
    public IReadOnlyList<string> NeverFound { get; init; } = [];

    /// <summary>All rows.</summary>
    public long Total => Added + Updated + Unchanged + Rejected;
}
