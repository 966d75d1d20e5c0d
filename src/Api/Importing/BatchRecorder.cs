using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import;
using ConsumerSafety.Import.Reports;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Api.Importing;

/// <summary>Records batches of rows, each in a transaction, and reports every row in the order of the file.</summary>
internal sealed class BatchRecorder(NoticeStore notices, ImportReport report, RecordOptions options)
{
    // A dry run forgets each batch, so a row that comes again in a later batch would look new again.
    private readonly HashSet<(string, string)> _reported = [];

    public async Task RecordAsync(string file, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var readable = rows.Where(row => row.Notice is not null).Select(row => row.Notice!).ToList();
        var outcomes = readable.Count == 0 ? [] : await notices.RecordAsync(readable, options, cancellationToken);
        var next = 0;
        foreach (var row in rows)
            if (row.Notice is null)
                await report.WriteAsync(file, row, ImportAction.Rejected);
            else
                await WriteAsync(file, row, row.Notice, outcomes[next++]);
    }

    private async Task WriteAsync(string file, ImportRow row, Notice notice, RecordOutcome outcome)
    {
        var isRepeated = options.IsDryRun && notice.ReferenceNumber is { } number
            && !_reported.Add((notice.PublisherId, number));
        var action = outcome.Action switch
        {
            RecordAction.Refused => ImportAction.Rejected,
            _ when isRepeated => ImportAction.Unchanged,
            RecordAction.Added => ImportAction.Added,
            RecordAction.Updated => ImportAction.Updated,
            _ => ImportAction.Unchanged,
        };
        // What a dry run would number is not that number yet.
        var id = options.IsDryRun && action == ImportAction.Added ? null : outcome.Id;
        await report.WriteAsync(file, row, action, id, outcome.Reason);
    }
}
