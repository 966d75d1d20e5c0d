using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>
/// The work on uploads: one node at a time has the lease of one, moves on with it batch by batch, each batch in a
/// transaction with the place it leads to, and whoever takes the work over goes on from there. Safe from any thread.
/// </summary>
public sealed class UploadWork
{
    /// <summary>How long a node may be silent before another takes its work over.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    private const int UndoBatch = 500;
    private const int BatchInTransaction = 1000;

    private readonly CatalogueDatabase _database;
    private readonly TimeProvider _time;

    internal UploadWork(CatalogueDatabase database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Takes the lease of an upload nobody works on; null when there is none.</summary>
    public async Task<UploadLease?> ClaimAsync(string node, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        // Mostly there is none, and to look for one keeps nobody from writing.
        var isFree = await _database.ReadAsync(
            (session, token) => UploadWorkTable.FindFreeAsync(session, now, token), cancellationToken) is not null;
        return isFree ? await TakeAsync(node, cancellationToken) : null;
    }

    private Task<UploadLease?> TakeAsync(string node, CancellationToken cancellationToken) => _database.WriteAsync(
        node,
        async (write, token) =>
        {
            if (await UploadWorkTable.FindFreeAsync(write.Session, write.Now, token) is not { } free)
                return null;
            var holder = $"{node} {Guid.NewGuid():N}";
            await UploadWorkTable.LeaseAsync(
                write.Session, free.UploadId, holder, write.Now + LeaseTime, token);
            var content = await DocumentTable.Uploads.FindAsync(write.Session, free.UploadId, token);
            return new UploadLease(DocumentJson.Read<Upload>(content), holder)
            {
                NoticesDone = free.NoticesDone, RowsDone = free.RowsDone,
            };
        },
        cancellationToken);

    /// <summary>Gives the lease back, so that another node need not wait.</summary>
    public Task ReleaseAsync(UploadLease lease, CancellationToken cancellationToken) => _database.WriteAsync(
        lease.Holder,
        async (write, token) =>
        {
            await UploadWorkTable.ReleaseAsync(write.Session, lease, token);
            return true;
        },
        cancellationToken);

    /// <summary>
    /// Works out what a batch would come to, changes nothing of the catalogue and keeps what it found. Gives the lease
    /// moved on; null when it is lost.
    /// </summary>
    public async Task<UploadLease?> PlanAsync(
        UploadLease lease, IReadOnlyList<UploadNotice> notices, CancellationToken cancellationToken)
    {
        var rows = await _database.WriteAsync(
            lease.Holder, (write, token) => UploadRecorder.RecordAsync(write, notices, "-", token), cancellationToken,
            isDryRun: true);
        // What a dry run would number is not that number yet.
        var planned = rows.ConvertAll(row => row.Action == UploadAction.Added ? row with { NoticeId = null } : row);
        return await _database.WriteAsync(
            lease.Holder,
            async (write, token) =>
            {
                if (await AdvanceAsync(write, lease, notices, token) is not { } moved)
                    return null;
                await UploadRowTable.AddAsync(write.Session, lease.Upload.Id, planned, token);
                return moved;
            },
            cancellationToken);
    }

    /// <summary>
    /// Records a batch in one transaction with the place it leads to. Gives the lease moved on; null when it is lost,
    /// and then nothing was recorded.
    /// </summary>
    public Task<UploadLease?> RecordAsync(
        UploadLease lease, IReadOnlyList<UploadNotice> notices, string actor, string reason,
        CancellationToken cancellationToken) => _database.WriteAsync(
        actor,
        async (write, token) =>
        {
            if (await AdvanceAsync(write, lease, notices, token) is not { } moved)
                return null;
            var rows = await UploadRecorder.RecordAsync(write, notices, reason, token);
            await UploadRowTable.AddAsync(write.Session, lease.Upload.Id, rows, token);
            return moved;
        },
        cancellationToken);

    /// <summary>
    /// Records everything in one transaction together with the upload's last move, or nothing of it. False when a row
    /// was refused or the lease is lost.
    /// </summary>
    public async Task<bool> RecordAllAsync(
        UploadLease lease, IReadOnlyList<UploadNotice> notices, string actor, string reason,
        CancellationToken cancellationToken)
    {
        List<UploadRow> rows = [];
        try
        {
            return await _database.WriteAsync(
                actor,
                async (write, token) =>
                {
                    rows = [];
                    if (await AdvanceAsync(write, lease, notices, token) is not { } moved)
                        return false;
                    foreach (var batch in notices.Chunk(BatchInTransaction))
                        rows.AddRange(await UploadRecorder.RecordAsync(write, batch, reason, token));
                    if (rows.Exists(row => row.Action == UploadAction.Rejected))
                        throw new NotAtOnceException();
                    await UploadRowTable.AddAsync(write.Session, lease.Upload.Id, rows, token);
                    await UploadEnd.FinishAsync(write, moved, UploadMove.Finish, null, token);
                    return true;
                },
                cancellationToken);
        }
        catch (NotAtOnceException)
        {
            var untouched = rows.ConvertAll(row => row with { VersionAfter = 0 });
            await _database.WriteAsync(
                actor,
                async (write, token) =>
                {
                    if (await AdvanceAsync(write, lease, notices, token) is not { } moved)
                        return false;
                    await UploadRowTable.AddAsync(write.Session, lease.Upload.Id, untouched, token);
                    await UploadEnd.FinishAsync(write, moved, UploadMove.Fail, UploadRefusals.NotAtOnce, token);
                    return true;
                },
                cancellationToken);
            return false;
        }
    }

    /// <summary>Ends the work on an upload; false when the lease is lost.</summary>
    public Task<bool> FinishAsync(
        UploadLease lease, UploadMove move, LocalizedText? failure, string actor,
        CancellationToken cancellationToken) => _database.WriteAsync(
        actor,
        async (write, token) => await AdvanceAsync(write, lease, [], token) is { } moved
            && await UploadEnd.FinishAsync(write, moved, move, failure, token),
        cancellationToken);

    /// <summary>Takes the next notices back. Gives how many were looked at: 0 at the end; null when the lease is lost.
    /// </summary>
    public Task<int?> UndoAsync(UploadLease lease, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync<int?>(
            actor,
            async (write, token) => await AdvanceAsync(write, lease, [], token) is null ? null
                : await UploadUndo.RunAsync(write, lease.Upload, UndoBatch, token),
            cancellationToken);

    private static async Task<UploadLease?> AdvanceAsync(
        WriteTransaction write, UploadLease lease, IReadOnlyCollection<UploadNotice> notices, CancellationToken token)
    {
        var moved = lease.Advance(notices);
        return await UploadWorkTable.AdvanceAsync(write.Session, lease, moved, write.Now + LeaseTime, token)
            ? moved : null;
    }

    /// <summary>Rolls a transaction back in which a row was refused.</summary>
    private sealed class NotAtOnceException : Exception;
}
