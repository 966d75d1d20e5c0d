using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>
/// Forms of complaints that are being filled in, so that a browser or network that fails loses nothing; once one is
/// sent, its receipt takes its place. Safe to use from any thread.
/// </summary>
public sealed class ComplaintForms
{
    private const string Actor = "form";

    private static readonly Statement s_find = new("""
        SELECT
            IsSent,
            Content
        FROM
            ComplaintForms
        WHERE
            Id = @Id
            AND ExpiresAt > @Now
        """);

    private static readonly Statement s_update = new("""
        UPDATE
            ComplaintForms
        SET
            IsSent = @IsSent,
            ExpiresAt = @ExpiresAt,
            Content = @Content
        WHERE
            Id = @Id
            AND IsSent = 0
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            ComplaintForms (Id, IsSent, ExpiresAt, Content)
        VALUES
            (@Id, @IsSent, @ExpiresAt, @Content)
        """);

    private static readonly Statement s_remove = new("""
        DELETE FROM
            ComplaintForms
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_removeOld = new("""
        DELETE FROM
            ComplaintForms
        WHERE
            ExpiresAt <= @Now
        """);

    private readonly CatalogueDatabase _database;
    private readonly TimeProvider _clock;

    internal ComplaintForms(CatalogueDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>A form, or the receipt of one that was sent; null when there is none any more.</summary>
    public Task<KeptForm?> FindAsync(string id, CancellationToken cancellationToken) => _database.ReadAsync(
        async (session, token) =>
            await session.FindAsync<Row>(s_find, new { Id = id, Now = _clock.GetUtcNow() }, token) is { } row
                ? new KeptForm(row.IsSent == 1, row.Content)
                : null,
        cancellationToken);

    /// <summary>Keeps what was typed; false when it was sent before.</summary>
    /// <param name="id">64 hexadecimal digits.</param>
    /// <param name="content">What was typed, encrypted.</param>
    /// <param name="lifetime">How long it is kept from now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<bool> SaveAsync(string id, byte[] content, TimeSpan lifetime, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                await write.Session.ExecuteAsync(s_removeOld, new { write.Now }, token);
                if (await write.Session.FindAsync<Row>(s_find, new { Id = id, write.Now }, token) is { IsSent: 1 })
                    return false;
                var row = new { Id = id, IsSent = 0, ExpiresAt = write.Now + lifetime, Content = content };
                if (await write.Session.ExecuteAsync(s_update, row, token) == 0)
                    await write.Session.ExecuteOneAsync(s_insert, row, token);
                return true;
            },
            cancellationToken);

    /// <summary>Forgets a form or a receipt.</summary>
    public Task RemoveAsync(string id, CancellationToken cancellationToken) => _database.WriteAsync(
        Actor, (write, token) => write.Session.ExecuteAsync(s_remove, new { Id = id }, token), cancellationToken);

    /// <summary>Forgets what has expired.</summary>
    public Task CleanAsync(CancellationToken cancellationToken) => _database.WriteAsync(
        Actor, (write, token) => write.Session.ExecuteAsync(s_removeOld, new { write.Now }, token), cancellationToken);

    /// <summary>Whether a form can still be sent.</summary>
    internal static async Task<bool> IsOpenAsync(WriteTransaction write, string id, CancellationToken token) =>
        await write.Session.FindAsync<Row>(s_find, new { Id = id, write.Now }, token) is { IsSent: 0 };

    /// <summary>Puts the receipt in the form's place; false when the form was sent before or is gone.</summary>
    internal static async Task<bool> TrySendAsync(WriteTransaction write, SentForm form, CancellationToken token)
    {
        var row = new { form.Id, IsSent = 1, ExpiresAt = write.Now + form.Lifetime, Content = form.Receipt };
        return await write.Session.ExecuteAsync(s_update, row, token) == 1;
    }

    private sealed class Row
    {
        public int IsSent { get; init; }

        public byte[] Content { get; init; } = [];
    }
}
