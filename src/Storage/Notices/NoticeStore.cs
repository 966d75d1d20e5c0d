using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Storage.Notices;

/// <summary>The notices, every version of them. Safe to use from any thread.</summary>
public sealed class NoticeStore
{
    /// <summary>
    /// Records notices in one transaction, as if one after the other, and gives one outcome for each, in order. A notice
    /// is matched by its Id if that exists, else by publisher and reference number. Batches of 500 to 1,000 are fastest.
    /// </summary>
    public Task<IReadOnlyList<RecordOutcome>> RecordAsync(
        IReadOnlyList<Notice> notices, RecordOptions options, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>
    /// Withdraws a notice: a new version with the same content, <see cref="NoticeStatus.Withdrawn"/> and the reason.
    /// Unchanged when it is withdrawn already; refused when there is no such notice or the reason is missing.
    /// </summary>
    public Task<RecordOutcome> WithdrawAsync(
        string id, string reason, string actor, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The present version of a notice, or null.</summary>
    public Task<Notice?> FindAsync(string id, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>A version of a notice as it was recorded, or null.</summary>
    public Task<Notice?> FindVersionAsync(string id, int version, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The present version of every notice in the order of their Ids, in bounded memory.</summary>
    public IAsyncEnumerable<Notice> ReadAllAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
