using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Uploads;

/// <summary>What the columns of a kind of notice are called, in any of their names.</summary>
internal sealed class HeadingWords
{
    private readonly Dictionary<string, string> _properties = [];

    /// <summary>Takes the columns; where two share a name, the first has it.</summary>
    public HeadingWords(IReadOnlyList<NoticeColumn> columns)
    {
        foreach (var heading in columns.SelectMany(column => column.Headings.Take(1), (column, word) => (column, word)))
            _properties.TryAdd(Fold(heading.word), heading.column.Property);
        foreach (var heading in columns.SelectMany(column => column.Headings.Skip(1), (column, word) => (column, word)))
            _properties.TryAdd(Fold(heading.word), heading.column.Property);
    }

    /// <summary>The property that a heading means, or null.</summary>
    public string? Find(string? heading) =>
        heading is null ? null : _properties.GetValueOrDefault(Fold(heading));

    /// <summary>How many properties the cells of a row name.</summary>
    public int Count(IReadOnlyList<string?> cells) => cells.Select(Find).OfType<string>().Distinct().Count();

    // Programs write recall_number where people write a space.
    private static string Fold(string text) =>
        TextFold.Fold(text).Replace("_", "", StringComparison.Ordinal);
}
