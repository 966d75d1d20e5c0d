using System.Security.Cryptography;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Notices;

/// <summary>
/// Makes new versions of notices within one transaction: numbers, logs and collects them, and writes all at the end.
/// </summary>
internal sealed class NoticeRecorder(WriteTransaction write, NumberSeries numbers)
{
    /// <summary>Public numbers count by the year in China, where no daylight saving time is kept.</summary>

    private readonly HashSet<NoticeState> _changed = [];
    private readonly List<object?[]> _revisions = [];
    private readonly HashSet<(string PublisherId, string FileId)> _files = [];

    /// <summary>Records a notice that is new here.</summary>
    public NoticeState Add(Notice notice, byte[] fingerprint)
    {
        if (NoticeNumber.TryParse(notice.Id, out var number))
            numbers.Take(number);
        else
            number = numbers.Next(notice.Kind, YearInChina(notice.PublishedAt ?? write.Now));
        var state = new NoticeState
        {
            Id = number.ToString(),
            Kind = notice.Kind,
            PublisherId = notice.PublisherId,
            IsNew = true,
        };
        var version = notice with { Id = state.Id, UpdatedAt = notice.UpdatedAt ?? write.Now };
        Write(state, version, fingerprint, AuditAction.Added);
        return state;
    }

    /// <summary>Records the next version of a notice that is here.</summary>
    public void Update(NoticeState state, Notice version, byte[] fingerprint) =>
        Write(
            state, version with { Id = state.Id }, fingerprint,
            (state.Status == NoticeStatus.Withdrawn, version.Status == NoticeStatus.Withdrawn) switch
            {
                (false, true) => AuditAction.Withdrawn,
                (true, false) => AuditAction.Reinstated,
                _ => AuditAction.Updated,
            });

    /// <summary>Writes what was collected.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_changed.Count == 0)
            return;
        await new NoticeTables(write.Session).WriteAsync(_changed, _revisions, cancellationToken);
        await numbers.SaveAsync(write.Session, cancellationToken);
        foreach (var files in _files.ToLookup(file => file.PublisherId, file => file.FileId))
            await FileStore.PublishAsync(write, files.Key, files, cancellationToken);
    }

    private static int YearInChina(DateTimeOffset instant) =>
        instant.UtcDateTime > DateTime.MaxValue - ChinaTime.Offset
            ? DateTime.MaxValue.Year
            : (instant.UtcDateTime + ChinaTime.Offset).Year;

    private void Write(NoticeState state, Notice version, byte[] fingerprint, AuditAction action)
    {
        var content = NoticeJson.Write(version);
        var contentHash = SHA256.HashData(content);
        state.Fingerprint = fingerprint;
        state.ReferenceNumber = version.ReferenceNumber;
        state.Version = version.Version;
        state.Status = version.Status;
        state.UpdatedAt = version.UpdatedAt!.Value;
        state.Reason = version.ChangeReason;
        state.Sequence = write.Log(EntityType.Notice, state.Id, version.Version, action, contentHash);
        _changed.Add(state);
        // What a published notice names is public, as far as it is the publisher's own.
        foreach (var attachment in version.Attachments)
            if (FileAddress.FindId(attachment?.Url) is { } file)
                _files.Add((version.PublisherId, file));
        _revisions.Add(
        [
            state.Sequence, state.Id, version.Version, version.Status.ToString(),
            Instants.ToText(state.UpdatedAt), version.ChangeReason, fingerprint, contentHash, content,
        ]);
    }
}
