using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Rows;

/// <summary>Looks for the heading row of a table below its title rows.</summary>
internal sealed class HeadingSearch(RowsOptions options, string? sheet)
{
    private string? _title;
    private IReadOnlyList<IReadOnlyList<string>> _missing = options.Required;
    private long _rows;

    /// <summary>The headings once they are found.</summary>
    public TableHeadings? Found { get; private set; }

    /// <summary>True while it makes sense to look further.</summary>
    public bool IsOpen => Found is null && _rows < ImportLimits.HeadingRows;

    /// <summary>The headings that the best row lacks.</summary>
    public string Missing => string.Join(", ", _missing.Select(names => names[0]));

    /// <summary>
    /// Looks at the next row. Throws when it is the heading row and a heading the format reads is doubled.
    /// </summary>
    public void Look(IReadOnlyList<string?> cells)
    {
        _rows++;
        var columns = new Dictionary<string, int>();
        string? doubled = null;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not { } text)
                continue;
            var folded = TextFold.Fold(text);
            // A merged heading is the same text in neighbouring cells; the first of them counts.
            if (!columns.TryAdd(folded, i) && options.Used.Contains(folded) && columns[folded] != i - 1)
                doubled ??= text;
        }
        var missing = options.Required
            .Where(names => !names.Any(name => columns.ContainsKey(TextFold.Fold(name)))).ToList();
        if (missing.Count < _missing.Count)
            _missing = missing;
        if (missing.Count > 0)
        {
            _title ??= cells.FirstOrDefault(cell => cell is not null);
            return;
        }
        if (doubled is not null)
            throw new UnreadableFileException(FileReasons.DoubledHeading(doubled));
        Found = new(columns, _title, sheet);
    }

    /// <summary>
    /// True for a row under the headings that says something: a remark below a table stands in one cell, or, where
    /// cells are merged, in all of them alike.
    /// </summary>
    public static bool IsRow(IReadOnlyList<string?> cells)
    {
        string? first = null;
        foreach (var cell in cells)
        {
            if (cell is null)
                continue;
            if (first is not null && cell != first)
                return true;
            first ??= cell;
        }
        return false;
    }
}
