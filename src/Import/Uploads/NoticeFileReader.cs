using System.Runtime.CompilerServices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Formats;

namespace ConsumerSafety.Import.Uploads;

/// <summary>
/// Reads the notices of an uploaded file, always in the same order. The rows of a table that have the same reference
/// number are one notice: their products, test items and attachments are put together.
/// </summary>
/// <param name="format">How the file is written.</param>
/// <param name="shape">What the file is.</param>
/// <param name="vocabulary">Where codes are looked up.</param>
/// <param name="agencyId">The agency all notices must belong to.</param>
public sealed class NoticeFileReader(
    ImportFormat format, UploadShape shape, Vocabulary vocabulary, string agencyId)
{
    private readonly NoticeJoin _join = new(vocabulary);

    /// <summary>
    /// Reads a file that was found to be taken. It is read twice, so that no more than the notices whose rows do not
    /// stand together are held at once. Throws <see cref="InvalidDataException"/> when it cannot be read after all.
    /// </summary>
    public async IAsyncEnumerable<FileNotice> ReadAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var odd = shape == UploadShape.Workbook ? WorkbookFacts.Read(path).OddRows : [];
        var parts = await CountPartsAsync(path, cancellationToken);
        var open = new Dictionary<string, List<ImportRow>>();
        await foreach (var row in Reader().ReadAsync(path, cancellationToken))
        {
            var checkedRow = Check(row, odd);
            if (checkedRow.Reference is not { } reference || parts.GetValueOrDefault(reference) < 2)
            {
                yield return _join.Join([checkedRow]);
                continue;
            }
            if (!open.TryGetValue(reference, out var rows))
                open[reference] = rows = [];
            rows.Add(checkedRow);
            if (rows.Count < parts[reference])
                continue;
            open.Remove(reference);
            yield return _join.Join(rows);
        }
    }

    private ImportReader Reader() => new(format, vocabulary, joinsRows: shape != UploadShape.JsonLines);

    /// <summary>How many rows each reference number has; JSON Lines has a notice a line.</summary>
    private async Task<Dictionary<string, int>> CountPartsAsync(string path, CancellationToken cancellationToken)
    {
        var parts = new Dictionary<string, int>();
        if (shape == UploadShape.JsonLines)
            return parts;
        await foreach (var row in Reader().ReadAsync(path, cancellationToken))
            if (row.Reference is { } reference)
                parts[reference] = parts.GetValueOrDefault(reference) + 1;
        return parts;
    }

    private ImportRow Check(ImportRow row, Dictionary<string, OddCell> odd)
    {
        List<RowFault> faults = [.. row.Faults];
        if (row.Location is { } place && odd.TryGetValue(place, out var cell))
            faults.Add(cell.IsError ? RowFaults.Error(null, null, UploadReasons.CellError(cell.Cell))
                : !cell.HasValue ? RowFaults.Error(null, null, UploadReasons.FormulaWithoutValue(cell.Cell))
                : new(null, null, UploadReasons.FormulaUsed(cell.Cell), FaultSeverity.Warning));
        if (row.Notice is { } notice && notice.PublisherId != agencyId)
            faults.Add(RowFaults.Error(
                nameof(notice.PublisherId), notice.PublisherId, UploadReasons.OtherPublisher(agencyId)));
        var isTaken = row.Notice is not null && !faults.Exists(fault => fault.Severity == FaultSeverity.Error);
        return row with { Notice = isTaken ? row.Notice : null, Faults = faults };
    }
}
