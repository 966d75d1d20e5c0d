using System.Runtime.CompilerServices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Uploads;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Uploads;

namespace ConsumerSafety.Api.Uploads;

/// <summary>
/// Does the work on uploads: compares them with the catalogue, records them, takes them back. A node that is stopped or
/// killed leaves off between two batches, and whoever takes over goes on from there.
/// </summary>
public sealed class UploadRunner
{
    private const int BatchSize = 500;

    private readonly UploadWork _work;
    private readonly ContentStore _contents;
    private readonly UploadFormats _formats;
    private readonly Vocabulary _vocabulary;
    private readonly string _node = $"upload-worker:{Environment.MachineName}:{Environment.ProcessId}";

    internal UploadRunner(UploadWork work, ContentStore contents, UploadFormats formats, Vocabulary vocabulary) =>
        (_work, _contents, _formats, _vocabulary) = (work, contents, formats, vocabulary);

    /// <summary>Does all the work on one upload; false when there is nothing to do.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (await _work.ClaimAsync(_node, cancellationToken) is not { } lease)
            return false;
        try
        {
            await (lease.Upload.State switch
            {
                UploadState.Undoing => UndoAsync(lease, cancellationToken),
                UploadState.Running when lease.Upload.Mode == UploadMode.AllOrNothing =>
                    RecordAllAsync(lease, cancellationToken),
                _ => WalkAsync(lease, cancellationToken),
            });
        }
        catch (InvalidDataException fault)
        {
            await _work.FinishAsync(
                lease, UploadMove.Fail, new($"文件无法读取：{fault.Message}", $"The file cannot be read: {fault.Message}"),
                Actor(lease.Upload), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops; another need not wait until the lease runs out. After any other fault it does wait, so
            // that an upload that cannot be worked on keeps nobody from the others.
            await _work.ReleaseAsync(lease, CancellationToken.None);
            throw;
        }
        return true;
    }

    /// <summary>Goes through the file in batches: compares, or records what is good.</summary>
    private async Task WalkAsync(UploadLease lease, CancellationToken cancellationToken)
    {
        var upload = lease.Upload;
        var records = upload.State == UploadState.Running;
        var current = lease;
        await foreach (var batch in BatchesAsync(upload, lease.NoticesDone, cancellationToken))
        {
            var moved = records
                ? await _work.RecordAsync(current, batch, Actor(upload), upload.Reason!, cancellationToken)
                : await _work.PlanAsync(current, batch, cancellationToken);
            if (moved is null)
                return;
            current = moved;
        }
        await _work.FinishAsync(
            current, records ? UploadMove.Finish : UploadMove.Check, null, Actor(upload), cancellationToken);
    }

    private async Task RecordAllAsync(UploadLease lease, CancellationToken cancellationToken)
    {
        List<UploadNotice> all = [];
        await foreach (var batch in BatchesAsync(lease.Upload, 0, cancellationToken))
            all.AddRange(batch);
        await _work.RecordAllAsync(lease, all, Actor(lease.Upload), lease.Upload.Reason!, cancellationToken);
    }

    private async Task UndoAsync(UploadLease lease, CancellationToken cancellationToken)
    {
        var actor = $"account:{lease.Upload.UndoneBy} upload:{lease.Upload.Id}";
        int? looked;
        do
            looked = await _work.UndoAsync(lease, actor, cancellationToken);
        while (looked > 0);
        if (looked == 0)
            await _work.FinishAsync(lease, UploadMove.FinishUndo, null, actor, cancellationToken);
    }

    private async IAsyncEnumerable<List<UploadNotice>> BatchesAsync(
        Upload upload, int skipped, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var format = await _formats.CreateAsync(upload, cancellationToken);
        if (format.Format is null)
            throw new InvalidDataException(string.Join("; ", format.Faults));
        await using var content = _contents.Open(upload.Content);
        using var copy = await TemporaryCopy.CreateAsync(content, UploadLimits.FileBytes, cancellationToken);
        var reader = new NoticeFileReader(format.Format, upload.Shape, _vocabulary, upload.AgencyId);
        List<UploadNotice> batch = [];
        var ordinal = -1;
        await foreach (var notice in reader.ReadAsync(copy!.Path, cancellationToken))
        {
            if (++ordinal < skipped)
                continue;
            batch.Add(ToUploadNotice(notice, ordinal));
            if (batch.Count < BatchSize)
                continue;
            yield return batch;
            batch = [];
        }
        if (batch.Count > 0)
            yield return batch;
    }

    private static UploadNotice ToUploadNotice(FileNotice notice, int ordinal)
    {
        var label = Label($"{notice.Reference ?? notice.Notice?.Id} {notice.Notice?.Title}".Trim());
        var rows = notice.Rows.Select((row, part) => new UploadRow(ordinal, part, row.Location, label)
        {
            Remarks = [.. row.Faults.Select(fault => new UploadRemark(
                fault.Column, fault.Value, fault.Reason, fault.Severity))],
        });
        return new(notice.Notice, [.. rows]);
    }

    private static string Label(string text)
    {
        const int limit = 150;
        return text.Length <= limit ? text
            : text[..(char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1)] + "…";
    }

    private static string Actor(Upload upload) => $"account:{upload.UploadedBy} upload:{upload.Id}";
}
