using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import;
using ConsumerSafety.Import.Reports;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Api.Importing;

/// <summary>
/// Takes files into the catalogue: every file is read to its end first, so that one that cannot be read changes
/// nothing; then rows are recorded in batches, the next being read while one is written.
/// </summary>
public sealed class CatalogueImport(NoticeStore notices, AgencyStore agencies, Vocabulary vocabulary)
{
    /// <summary>Imports and writes the report.</summary>
    public async Task<ImportOutcome> RunAsync(
        ImportRequest request, Action<ImportProgress> report, CancellationToken cancellationToken)
    {
        if (request.PublisherId is { } publisher && !await IsKnownAsync(publisher, cancellationToken))
            return ImportOutcome.Refused(new($"没有代码为 {publisher} 的机构", $"there is no agency {publisher}"));
        var reader = new ImportReader(request.Format, vocabulary, request.PublisherId);
        var total = 0L;
        foreach (var file in request.Files)
        {
            report(new(total, null));
            var check = await reader.CheckAsync(file, cancellationToken);
            if (check.Reason is { } reason)
                return ImportOutcome.Refused(reason, file);
            total += check.Rows;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(request.ReportPath))!);
        await using var rows = await ImportReport.CreateAsync(request.ReportPath, request.Language);
        var recorder = new BatchRecorder(notices, rows, new(request.Actor, request.IsDryRun));
        foreach (var file in request.Files)
            await foreach (var batch in RowBatches.ReadAsync(reader, file, cancellationToken))
            {
                await recorder.RecordAsync(Path.GetFileName(file), batch, cancellationToken);
                report(new(rows.Summary.Total, total));
            }
        await rows.WriteNeverFoundAsync(reader.NeverFound);
        return new(rows.Summary);
    }

    private async Task<bool> IsKnownAsync(string publisher, CancellationToken cancellationToken) =>
        (await agencies.ReadAllAsync(cancellationToken)).Any(agency => agency.Id == publisher);
}
