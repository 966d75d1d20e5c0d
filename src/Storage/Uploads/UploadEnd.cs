using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>The end of the work on an upload: its counts and its next state.</summary>
internal static class UploadEnd
{
    /// <summary>Makes the last move; false when the upload does not allow it.</summary>
    public static async Task<bool> FinishAsync(
        WriteTransaction write, UploadLease lease, UploadMove move, LocalizedText? failure, CancellationToken token)
    {
        var (counts, undone, refused) = await UploadRowTable.CountAsync(write.Session, lease.Upload.Id, token);
        var change = await UploadStore.ChangeAsync(
            write, lease.Upload.Id,
            upload => upload.After(move) is not { } after ? null : move switch
            {
                UploadMove.FinishUndo => after with { Undone = undone, UndoRefused = refused },
                UploadMove.Check => after with { Counts = counts },
                _ => after with { Counts = counts, Failure = failure, FinishedAt = write.Now },
            },
            AuditAction.Updated, $"{move}", token);
        return change.IsMade;
    }
}
