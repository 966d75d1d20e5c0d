using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Rows;

/// <summary>The heading row of a table and what stands around it.</summary>
/// <param name="Columns">The position of each heading by its folded form.</param>
/// <param name="Title">The first text above the headings; null when there is none.</param>
/// <param name="Sheet">The name of the sheet; null for CSV.</param>
internal sealed record TableHeadings(
    IReadOnlyDictionary<string, int> Columns, string? Title, string? Sheet);

/// <summary>A row of a table.</summary>
internal sealed class TableRecord(TableHeadings headings, IReadOnlyList<string?> cells) : Record
{
    public override string? Text => null;

    public override bool HasParts => true;

    public override void Find(PathSegment segment, List<Record> found)
    {
        if (headings.Columns.TryGetValue(segment.Folded, out var column) && column < cells.Count
            && cells[column] is { } text)
            found.Add(new TextRecord(text, null));
    }

    public override bool Has(PathSegment segment) => headings.Columns.ContainsKey(segment.Folded);

    public override string? Surrounding(string name) => name switch
    {
        "sheet" => headings.Sheet,
        "title" => headings.Title,
        _ => null,
    };
}
