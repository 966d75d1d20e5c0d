using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import;
using ConsumerSafety.Import.Formats;
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
    private const int PreviewLength = 3;

    /// <summary>Imports and writes the report.</summary>
    public async Task<ImportOutcome> RunAsync(
        ImportRequest request, Action<ImportProgress> report, CancellationToken cancellationToken)
    {
        if (request.PublisherId is { } publisher && await FindNearestAsync(publisher, cancellationToken) is { } nearest)
            return ImportOutcome.Refused(new(
                $"没有代码为 {publisher} 的机构；相近的有 {nearest}",
                $"there is no agency {publisher}; the nearest are {nearest}"));
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
        List<Notice> preview = [];
        foreach (var file in request.Files)
            await foreach (var batch in RowBatches.ReadAsync(reader, file, cancellationToken))
            {
                preview.AddRange(
                    batch.Select(row => row.Notice).OfType<Notice>().Take(PreviewLength - preview.Count));
                await recorder.RecordAsync(Path.GetFileName(file), batch, cancellationToken);
                report(new(rows.Summary.Total, total));
            }
        await rows.WriteNeverFoundAsync(reader.NeverFound);
        if (request.IsDryRun)
            await WritePreviewAsync(request.PreviewPath, preview, cancellationToken);
        return new(rows.Summary);
    }

    private static async Task WritePreviewAsync(
        string path, List<Notice> notices, CancellationToken cancellationToken)
    {
        await using var file = File.Create(path);
        foreach (var notice in notices)
        {
            await file.WriteAsync(NoticeJson.Write(notice), cancellationToken);
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Null when there is this agency, else the agencies that may have been meant.</summary>
    private async Task<string?> FindNearestAsync(string publisher, CancellationToken cancellationToken)
    {
        var ids = (await agencies.ReadAllAsync(cancellationToken)).Select(agency => agency.Id).ToHashSet();
        return ids.Contains(publisher) ? null : string.Join(", ", Spelling.NearestThree(publisher, ids));
    }
}
