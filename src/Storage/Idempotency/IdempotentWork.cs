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
    private static readonly AsyncLocal<IdempotentWork?> s_current = new();

    private static readonly Statement s_mark = new("""
        UPDATE
            IdempotencyKeys
        SET
            ChangeType = @ChangeType,
            ChangeId = @ChangeId
        WHERE
            Id = @Id
            AND Token = @Token
        """);

    internal IdempotentWork(string id, string token) => (Id, Token) = (id, token);

    internal static IdempotentWork? Current => s_current.Value;

    internal string Id { get; }

    internal string Token { get; }

    /// <summary>Does the work.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        // Holds for what is called from here on and is forgotten on return, as all such values of async methods.
        s_current.Value = this;
        await work();
    }

    /// <summary>Says within a transaction what it changes.</summary>
    internal async Task MarkAsync(Session session, EntityType type, string id, CancellationToken cancellationToken)
    {
        var change = new { Id, Token, ChangeType = type.ToString(), ChangeId = id };
        if (await session.ExecuteAsync(s_mark, change, cancellationToken) != 1)
            throw new WorkTakenOverException(
                "The request took so long that its repetition was begun; nothing of this attempt was kept.");
    }
}
