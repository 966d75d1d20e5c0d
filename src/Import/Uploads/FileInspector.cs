using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Uploads;

/// <summary>
/// Takes a first look at an uploaded file, to its end: what it is, whether it is to be taken, what its columns are.
/// </summary>
/// <param name="columns">The columns that tables of each kind can have.</param>
public sealed class FileInspector(IReadOnlyDictionary<NoticeKind, IReadOnlyList<NoticeColumn>> columns)
{
    /// <summary>The sheet of the templates that explains the columns; nobody is told that it is not read.</summary>
    public const string ExplanationSheet = TableLook.ExplanationSheet;

    private readonly Dictionary<NoticeKind, HeadingWords> _words =
        columns.ToDictionary(kind => kind.Key, kind => new HeadingWords(kind.Value));

    /// <summary>Looks at a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="chosen">The kind its uploader says it holds; null to find out.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public FileInspection Inspect(string path, NoticeKind? chosen, CancellationToken cancellationToken)
    {
        try
        {
            return ContentShape.Tell(path) switch
            {
                UploadShape.JsonLines => InspectLines(path, cancellationToken),
                UploadShape.Workbook => InspectWorkbook(path, chosen, cancellationToken),
                _ => InspectCsv(path, chosen, cancellationToken),
            };
        }
        catch (UnreadableFileException exception)
        {
            return FileInspection.Refused(exception.Reason);
        }
    }

    /// <summary>What headings probably fill in notices of a kind; each property is filled once.</summary>
    public IReadOnlyList<string?> Suggest(NoticeKind kind, IReadOnlyList<string> headings)
    {
        var taken = new HashSet<string>();
        return [.. headings.Select(heading =>
            _words[kind].Find(heading) is { } property && taken.Add(property) ? property : null)];
    }

    private static FileInspection InspectLines(string path, CancellationToken cancellationToken)
    {
        var rows = 0L;
        foreach (var _ in new JsonLinesSource(null).Read(path, isCheck: true))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++rows > UploadLimits.Rows)
                throw new UnreadableFileException(UploadReasons.TooManyRows);
        }
        return rows == 0 ? FileInspection.Refused(UploadReasons.NoRows) : new(UploadShape.JsonLines, rows);
    }

    private FileInspection InspectCsv(string path, NoticeKind? chosen, CancellationToken cancellationToken)
    {
        if (FindHeadings(path) is not { } found)
            return FileInspection.Refused(UploadReasons.NoTable);
        var tables = RawTable.Read(path, UploadShape.Csv, found.Delimiter);
        return Inspect(new TableLook(found.Row, tables), UploadShape.Csv, chosen, cancellationToken) with
        {
            Delimiter = found.Delimiter,
        };
    }

    /// <summary>The heading row and the delimiter with which it names most properties.</summary>
    private (HeadingRow Row, char Delimiter)? FindHeadings(string path)
    {
        var encoding = TextEncoding.Detect(path, null);
        (HeadingRow Row, char Delimiter)? best = null;
        UnreadableFileException? fault = null;
        foreach (var delimiter in CsvTable.Delimiters)
            try
            {
                var cells = CsvTable.Records(path, encoding, delimiter).Select(row => row.Cells);
                if (HeadingRow.Find(cells, _words) is { } row && (best is null || row.Score > best.Value.Row.Score))
                    best = (row, delimiter);
            }
            catch (UnreadableFileException exception)
            {
                // With the wrong delimiter something stands behind a closing quotation mark.
                fault ??= exception;
            }
        return best is null && fault is not null ? throw fault : best;
    }

    private FileInspection InspectWorkbook(string path, NoticeKind? chosen, CancellationToken cancellationToken)
    {
        var facts = WorkbookFacts.Read(path);
        if (facts.Visible.Count == 0)
            return FileInspection.Refused(UploadReasons.OnlyHiddenSheets);
        var tables = RawTable.Read(path, UploadShape.Workbook, null).ToList();
        var row = tables.Select(table => HeadingRow.Find(table.Rows.Select(line => line.Cells), _words))
            .OfType<HeadingRow>().MaxBy(found => found.Score);
        if (row is null)
            return FileInspection.Refused(UploadReasons.NoTable);
        var inspection = Inspect(new TableLook(row, tables), UploadShape.Workbook, chosen, cancellationToken);
        List<LocalizedText> notes = [.. facts.Hidden.Select(UploadReasons.HiddenSheet), .. inspection.Notes];
        if (facts.Merged > 0)
            notes.Add(UploadReasons.MergedCells(facts.Merged));
        if (facts.OddRows.Count > 0)
            notes.Add(UploadReasons.Formulas(facts.OddRows.Count));
        return inspection with { Notes = notes };
    }

    private FileInspection Inspect(
        TableLook look, UploadShape shape, NoticeKind? chosen, CancellationToken cancellationToken)
    {
        if (look.Headings.Count > UploadLimits.Columns)
            return FileInspection.Refused(UploadReasons.TooManyColumns);
        if (look.Doubled is { } doubled)
            return FileInspection.Refused(FileReasons.DoubledHeading(doubled));
        // Two names more than the kind chosen has do not come by chance.
        if (chosen is { } said && look.Row.Kind is { } told && look.Row.Score >= look.Row.Scores[said] + 2)
            return FileInspection.Refused(UploadReasons.WrongTemplate(said.ToString(), told.ToString()));
        var kind = chosen ?? look.Row.Kind;
        var properties = look.Properties(kind is { } of ? _words[of] : null);
        look.Walk(properties, cancellationToken);
        if (look.Rows > UploadLimits.Rows)
            return FileInspection.Refused(UploadReasons.TooManyRows);
        return look.Rows == 0 ? FileInspection.Refused(UploadReasons.NoRows) : new(shape, look.Rows)
        {
            Kind = kind,
            Columns = look.Columns(properties),
            Notes = [.. look.Unread.Select(UploadReasons.OtherSheet)],
        };
    }
}
