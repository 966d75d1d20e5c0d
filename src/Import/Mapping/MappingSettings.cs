namespace ConsumerSafety.Import.Mapping;

/// <summary>What holds for a whole format.</summary>
/// <param name="Blank">Folded texts that mean that nothing is said: <c>/</c>.</param>
/// <param name="Dates">The patterns that dates are written in, tried in turn after ISO 8601.</param>
/// <param name="Offset">The offset from UTC of times that name none.</param>
/// <param name="DecimalMark">What begins decimals: a point or a comma; null when the format does not say.</param>
/// <param name="Named">Values with a name of their own.</param>
internal sealed record MappingSettings(
    IReadOnlySet<string> Blank,
    IReadOnlyList<string> Dates,
    TimeSpan Offset,
    char? DecimalMark,
    IReadOnlyDictionary<string, Source> Named)
{
    private readonly int _longestBlank = Blank.Select(text => text.Length).DefaultIfEmpty(-1).Max();

    /// <summary>True for a text that means that nothing is said, whatever its case and spaces.</summary>
    public bool IsBlank(string text) =>
        text.Length <= 2 * _longestBlank + 8 && Blank.Count > 0 && Blank.Contains(TextFold.Fold(text));

    /// <summary>
    /// The column that a path leads to: behind named values, however many lie in between, and inside an element with
    /// the column of the element before it.
    /// </summary>
    public string? ColumnOf(string? column, string? element = null)
    {
        if (column is not ['$', ..])
            return element is null || column is null ? column
                : column == "value" || char.IsAsciiDigit(column[0]) ? element : $"{element}.{column}";
        for (var names = 0; column is ['$', ..]; names++)
            column = column.StartsWith("$row.", StringComparison.Ordinal) ? column[5..]
                : names <= Named.Count && Named.TryGetValue(column[1..], out var source) ? source.Column : null;
        return column;
    }
}
