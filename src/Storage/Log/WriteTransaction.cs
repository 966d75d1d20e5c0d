using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Idempotency;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Log;

/// <summary>
/// A transaction that writes. It locks the end of the log before anything else, so that writers follow one another:
/// what one has read stays true until it commits, and the numbers it gives become visible in order.
/// </summary>
internal sealed class WriteTransaction
{
    private static readonly Statement s_lockHead = new(dialect => dialect.LockHead);

    private static readonly Statement s_moveHead = new("""
        UPDATE
            LogHead
        SET
            LastSequence = @LastSequence,
            LastHash = @LastHash
        WHERE
            LastSequence = @FirstSequence
        """);

    private static readonly RowInsert s_insertChanges = new("""
        INSERT INTO
            ChangeLog (Sequence, EntityType, EntityId)
        VALUES
        """);

    private static readonly RowInsert s_insertAuditEntries = new("""
        INSERT INTO
            AuditEntries
            (Sequence, RecordedAt, Actor, Action, EntityType, EntityId, Version, ContentHash, Detail, Hash)
        VALUES
        """);

    private readonly List<object?[]> _changes = [];
    private readonly List<object?[]> _auditEntries = [];
    private readonly LogHead _head;
    private readonly string _actor;
    private readonly string _recordedAt;
    private byte[] _lastHash;
    private (EntityType Type, string Id) _lastChange;

    private WriteTransaction(Session session, LogHead head, string actor, DateTimeOffset now)
    {
        Session = session;
        Now = now;
        _head = head;
        _actor = actor;
        _recordedAt = Instants.ToText(now);
        _lastHash = head.LastHash;
    }

    /// <summary>Runs SQL within the transaction.</summary>
    public Session Session { get; }

    /// <summary>The instant of everything done in it, UTC to the millisecond.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>True when something was logged.</summary>
    public bool HasChanges => _changes.Count > 0;

    /// <summary>Locks the end of the log and reads it.</summary>
    public static async Task<WriteTransaction> BeginAsync(
        Session session, string actor, TimeProvider time, CancellationToken cancellationToken)
    {
        var head = await session.FindAsync<LogHead>(s_lockHead, null, cancellationToken)
            ?? throw new InvalidOperationException("The table LogHead has lost its row.");
        return new(session, head, actor, Instants.Round(time.GetUtcNow()));
    }

    /// <summary>Enters a change in the change log and in the audit log, and gives its number.</summary>
    /// <param name="type">What it is about.</param>
    /// <param name="id">Its key.</param>
    /// <param name="version">Its version; 0 for what has none.</param>
    /// <param name="action">What was done.</param>
    /// <param name="contentHash">SHA-256 of the content after the change.</param>
    /// <param name="detail">Why, up to 2,000 characters.</param>
    public long Log(
        EntityType type, string id, int version, AuditAction action, byte[] contentHash, string? detail = null)
    {
        var sequence = _head.LastSequence + _changes.Count + 1;
        var entry = new AuditEntry
        {
            Sequence = sequence,
            RecordedAt = _recordedAt,
            Actor = _actor,
            Action = action.ToString(),
            EntityType = type.ToString(),
            EntityId = id,
            Version = version,
            ContentHash = contentHash,
            Detail = detail,
        };
        _lastHash = entry.ComputeHash(_lastHash);
        _lastChange = (type, id);
        _changes.Add([sequence, entry.EntityType, id]);
        _auditEntries.Add(
        [
            sequence, _recordedAt, _actor, entry.Action, entry.EntityType, id, version, contentHash, detail, _lastHash,
        ]);
        return sequence;
    }

    /// <summary>Writes what was logged and moves the head; the last thing before the commit.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (!HasChanges)
            return;
        await Session.InsertAsync(s_insertChanges, _changes, cancellationToken);
        await Session.InsertAsync(s_insertAuditEntries, _auditEntries, cancellationToken);
        var move = new
        {
            FirstSequence = _head.LastSequence,
            LastSequence = _head.LastSequence + _changes.Count,
            LastHash = _lastHash,
        };
        await Session.ExecuteOneAsync(s_moveHead, move, cancellationToken);
        if (IdempotentWork.Current is { } work)
            await work.MarkAsync(Session, Now, _lastChange.Type, _lastChange.Id, cancellationToken);
    }
}
