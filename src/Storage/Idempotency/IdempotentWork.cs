using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Idempotency;

/// <summary>
/// A request that is carried out once. Whatever is written while it runs says so in the same transaction, so that what
/// was committed is known even when the process ends before the answer; and a writer whose place another has taken
/// meanwhile commits nothing.
/// </summary>
public sealed class IdempotentWork
{
    private readonly byte[]? _requestHash;

    private static readonly AsyncLocal<IdempotentWork?> s_current = new();

    private static readonly Statement s_mark = new("""
        UPDATE
            IdempotencyKeys
        SET
            ChangeType = @ChangeType,
            ChangeId = @ChangeId,
            Status = @Status,
            Answer = @Answer
        WHERE
            Id = @Id
            AND Token = @Token
        """);

    /// <summary>Work whose place is kept already, or, with a hash of the request, taken by its first change.</summary>
    internal IdempotentWork(string id, string token, byte[]? requestHash = null) =>
        (Id, Token, _requestHash) = (id, token, requestHash);

    internal static IdempotentWork? Current => s_current.Value;

    internal string Id { get; }

    internal string Token { get; }

    /// <summary>The status of the answer that is kept with the next change; null when there is none.</summary>
    public int? ForetoldStatus { get; private set; }

    private byte[]? ForetoldAnswer { get; set; }

    /// <summary>
    /// Says what will be answered once the next change is committed: it is kept in the same transaction, so that it
    /// can be given again even when the process ends before it answers.
    /// </summary>
    public void Foretell(int status, byte[] answer) => (ForetoldStatus, ForetoldAnswer) = (status, answer);

    /// <summary>Does the work.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        // Holds for what is called from here on and is forgotten on return, as all such values of async methods.
        s_current.Value = this;
        await work();
    }

    /// <summary>Says within a transaction what it changes.</summary>
    internal async Task MarkAsync(
        Session session, DateTimeOffset now, EntityType type, string id, CancellationToken cancellationToken)
    {
        var change = new
        {
            Id, Token, ChangeType = type.ToString(), ChangeId = id, Status = ForetoldStatus, Answer = ForetoldAnswer,
        };
        if (await session.ExecuteAsync(s_mark, change, cancellationToken) == 1)
            return;
        // Nobody else writes until this transaction ends.
        if (_requestHash is null
            || !await IdempotencyStore.TryTakeAsync(session, now, Id, Token, _requestHash, cancellationToken)
            || await session.ExecuteAsync(s_mark, change, cancellationToken) != 1)
            throw new WorkTakenOverException(
                "The request took so long that its repetition was begun; nothing of this attempt was kept.");
    }
}
