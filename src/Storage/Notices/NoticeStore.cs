using System.Runtime.CompilerServices;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Notices;

/// <summary>The notices, every version of them. Safe to use from any thread.</summary>
public sealed class NoticeStore
{
    private static readonly Statement s_findVersion = new("""
        SELECT
            Content
        FROM
            Revisions
        WHERE
            NoticeId = @Id
            AND Version = @Version
        """);

    private readonly CatalogueDatabase _database;

    internal NoticeStore(CatalogueDatabase database) => _database = database;

    /// <summary>
    /// Records notices in one transaction, as if one after the other, and gives one outcome for each, in order. A
    /// notice is matched by its Id if that exists, else by publisher and reference number. One that carries an
    /// <see cref="Notice.UpdatedAt"/> comes from an export: it keeps its version, status and instant when it is new
    /// here or ahead of what is here, and changes nothing when it is a version that is here already. Batches of 500 to
    /// 1,000 are fastest.
    /// </summary>
    public Task<IReadOnlyList<RecordOutcome>> RecordAsync(
        IReadOnlyList<Notice> notices, RecordOptions options, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            options.Actor, (write, token) => NoticeBatch.RecordAsync(write, notices, token), cancellationToken,
            options.IsDryRun);

    /// <summary>
    /// Withdraws a notice: a new version with the same content, <see cref="NoticeStatus.Withdrawn"/> and the reason.
    /// Unchanged when it is withdrawn already; refused when there is no such notice or the reason is missing.
    /// </summary>
    public Task<RecordOutcome> WithdrawAsync(
        string id, string reason, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor, (write, token) => NoticeWithdrawal.RecordAsync(write, id, reason, token), cancellationToken);

    /// <summary>
    /// Puts a withdrawn notice in force again: a new version with the same content,
    /// <see cref="NoticeStatus.Corrected"/> and the reason. Unchanged when it is in force; refused when there is no
    /// such notice or the reason is missing.
    /// </summary>
    public Task<RecordOutcome> ReinstateAsync(
        string id, string reason, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor, (write, token) => NoticeReinstatement.RecordAsync(write, id, reason, token), cancellationToken);

    /// <summary>The present version of a notice, or null.</summary>
    public async Task<Notice?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await _database.ReadAsync(
            (session, token) => NoticeReader.FindAsync(session, JsonArray.Of([id]), token), cancellationToken);
        return found.SingleOrDefault().Notice;
    }

    /// <summary>Whether a publisher has a notice with a reference number.</summary>
    public async Task<bool> HasAsync(string publisherId, string reference, CancellationToken cancellationToken)
    {
        var found = await _database.ReadAsync(
            (session, token) => new NoticeTables(session).FindByReferencesAsync([(publisherId, reference)], token),
            cancellationToken);
        return found.Count > 0;
    }

    /// <summary>A version of a notice as it was recorded, or null.</summary>
    public async Task<Notice?> FindVersionAsync(string id, int version, CancellationToken cancellationToken)
    {
        var key = new { Id = id, Version = version };
        var content = await _database.ReadAsync(
            (session, token) => session.FindAsync<byte[]>(s_findVersion, key, token), cancellationToken);
        return content is null ? null : NoticeJson.ReadNotice(content);
    }

    /// <summary>The versions of a notice after one, oldest first; empty when there is no such notice.</summary>
    public Task<IReadOnlyList<RevisionSummary>> ReadVersionsAsync(
        string id, int after, int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (session, token) => NoticeReader.ReadVersionsAsync(session, id, after, limit, token), cancellationToken);

    /// <summary>The present version of every notice in the order of their Ids, in bounded memory.</summary>
    public async IAsyncEnumerable<Notice> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        while (true)
        {
            var notices = await _database.ReadAsync(
                (session, token) => NoticeReader.ReadAfterAsync(session, after, token), cancellationToken);
            foreach (var held in notices)
                yield return held.Notice;
            if (notices.Count < NoticeReader.BatchSize)
                yield break;
            after = notices[^1].Notice.Id!;
        }
    }
}
