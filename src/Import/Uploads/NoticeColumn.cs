namespace ConsumerSafety.Import.Uploads;

/// <summary>How the cells of a column are read beyond what the property holds.</summary>
public enum ColumnReading
{
    /// <summary>One value a cell.</summary>
    One,

    /// <summary>A value a line.</summary>
    Lines,

    /// <summary>Values parted by lines or semicolons, full-width ones too.</summary>
    Clauses,

    /// <summary>Codes or names parted by lines, semicolons, commas, 、 or bars.</summary>
    Codes,
}

/// <summary>A property that a column of a table can fill.</summary>
/// <param name="Property"><c>Title</c>, or <c>Products.Name</c> for one of an element; a row has one element.</param>
/// <param name="Headings">What the column may be called; the first is what the templates call it.</param>
/// <param name="Reading">How its cells are read.</param>
public sealed record NoticeColumn(string Property, IReadOnlyList<string> Headings, ColumnReading Reading)
{
    /// <summary>The vocabulary its values are codes of, as a mapping file names it; null for none.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>What names in either language stand for; empty where a cell says the value itself.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();
}
