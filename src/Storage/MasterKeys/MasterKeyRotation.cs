using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.MasterKeys;

/// <summary>
/// Makes master keys, encrypts the keys of complaints with the newest, and destroys the others once nothing is
/// encrypted with them. Safe to use from any thread, and on several nodes at once.
/// </summary>
public sealed class MasterKeyRotation
{
    private const string Actor = "key-rotation";

    private readonly CatalogueDatabase _database;
    private readonly ComplaintSeal _seal;

    internal MasterKeyRotation(CatalogueDatabase database, ComplaintSeal seal) => (_database, _seal) = (database, seal);

    /// <summary>What there is.</summary>
    public Task<MasterKeyStatus> ReadAsync(CancellationToken cancellationToken) => _database.ReadAsync(
        async (session, token) => new MasterKeyStatus(
            await MasterKeyRows.ReadUsesAsync(session, token),
            await ComplaintKeys.CountUnwrappedAsync(session, token)),
        cancellationToken);

    /// <summary>Makes a master key, which counts from now on.</summary>
    /// <param name="actor">Who wants it, as the audit log names them.</param>
    /// <param name="reason">Why, up to 200 characters and nothing personal.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task AddAsync(string actor, string reason, CancellationToken cancellationToken)
    {
        // Before the transaction: the service may have to make and keep its own first key for that.
        var content = _seal.Protect(ComplaintSeal.CreateKey());
        return _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                await MasterKeyRows.AddAsync(write, content, reason, token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Encrypts the keys of some complaints with the newest master key, in one short transaction.</summary>
    public Task<MasterKeyStep> MoveAsync(string after, int limit, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) => await MasterKeyRows.FindNewestAsync(write.Session, _seal, token) is { } newest
                ? await ComplaintKeys.MoveAsync(write.Session, _seal, newest, after, limit, token)
                : new(0, 0, null),
            cancellationToken);

    /// <summary>Destroys the master keys that nothing is encrypted with any more, and gives their number.</summary>
    public async Task<int> DestroyUnusedAsync(CancellationToken cancellationToken)
    {
        var count = await _database.WriteAsync(
            Actor,
            async (write, token) => await MasterKeyRows.FindNewestAsync(write.Session, _seal, token) is { } newest
                ? await MasterKeyRows.RemoveUnusedAsync(write, newest.Id, token)
                : 0,
            cancellationToken);
        if (count > 0)
            await _database.ForgetAsync(cancellationToken);
        return count;
    }
}
