using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Import.Mapping;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Uploads;

/// <summary>Goes once through the tables of a file whose headings are known: counts rows and takes samples.</summary>
internal sealed class TableLook
{
    /// <summary>The sheet of the templates that explains the columns.</summary>
    public const string ExplanationSheet = "说明 Explanation";

    private const int SampleRows = 3;
    private const int SampleLength = 80;

    private readonly IEnumerable<RawTable> _tables;
    private readonly Dictionary<string, List<string>> _samples = [];

    public TableLook(HeadingRow row, IEnumerable<RawTable> tables)
    {
        Row = row;
        _tables = tables;
        List<string> headings = [];
        string? before = null;
        foreach (var cell in row.Cells)
        {
            // A merged heading stands in neighbouring cells; the first of them counts.
            if (cell is not null && cell != before)
            {
                if (headings.Exists(known => TextFold.Fold(known) == TextFold.Fold(cell)))
                    Doubled ??= cell;
                headings.Add(cell);
            }
            before = cell;
        }
        Headings = headings;
    }

    /// <summary>The row of the headings.</summary>
    public HeadingRow Row { get; }

    /// <summary>The headings in order.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>A heading that comes twice; null when none does.</summary>
    public string? Doubled { get; }

    /// <summary>The rows found, at most one more than are allowed.</summary>
    public long Rows { get; private set; }

    /// <summary>The visible sheets without the headings, but for the one that explains a template.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>What each heading probably fills; a property is filled by the first heading that names it.</summary>
    public IReadOnlyList<string?> Properties(HeadingWords? words)
    {
        var taken = new HashSet<string>();
        return [.. Headings.Select(heading =>
            words?.Find(heading) is { } property && taken.Add(property) ? property : null)];
    }

    /// <summary>Counts the rows of every table that has the headings.</summary>
    public void Walk(IReadOnlyList<string?> properties, CancellationToken cancellationToken)
    {
        var used = Headings.Where((_, i) => properties[i] is not null).ToList();
        var needed = (used.Count > 0 ? used : Headings).Select(TextFold.Fold).ToList();
        foreach (var table in _tables)
        {
            if (Rows > UploadLimits.Rows)
                return;
            Walk(table, needed, cancellationToken);
        }
    }

    /// <summary>The columns with their samples.</summary>
    public IReadOnlyList<UploadColumn> Columns(IReadOnlyList<string?> properties) =>
        [.. Headings.Select((heading, i) => new UploadColumn(heading, properties[i])
        {
            Samples = _samples.GetValueOrDefault(TextFold.Fold(heading)) ?? [],
        })];

    private void Walk(RawTable table, List<string> needed, CancellationToken cancellationToken)
    {
        List<string>? headings = null;
        var looked = 0;
        foreach (var (cells, _) in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (headings is not null)
            {
                if (HeadingSearch.IsRow(cells))
                    Count(cells, headings);
                if (Rows > UploadLimits.Rows)
                    return;
            }
            else if (looked++ == ImportLimits.HeadingRows)
                break;
            else
            {
                List<string> folded = [.. cells.Select(cell => cell is null ? "" : TextFold.Fold(cell))];
                if (needed.TrueForAll(folded.Contains))
                    headings = folded;
            }
        }
        if (headings is null && table.Sheet is { } sheet && sheet != ExplanationSheet)
            Unread.Add(sheet);
    }

    private void Count(string?[] cells, List<string> headings)
    {
        if (Rows++ >= SampleRows)
            return;
        for (var i = 0; i < Math.Min(cells.Length, headings.Count); i++)
            if (cells[i] is { } text)
            {
                if (!_samples.TryGetValue(headings[i], out var samples))
                    _samples[headings[i]] = samples = [];
                samples.Add(text.Length <= SampleLength ? text : RowFaults.Shorten(text[..SampleLength]) + "…");
            }
    }
}
