using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Webhooks;

/// <summary>What is sent about each change: made once, so that every try and every webhook gets the same.</summary>
public sealed class WebhookPayloads
{
    private const string Actor = "delivery";

    private static readonly Statement s_findKnown = new(dialect => $"""
        SELECT
            Sequence
        FROM
            WebhookPayloads
        WHERE
            Sequence IN (SELECT Item FROM {dialect.Strings("@Sequences")} AS Wanted)
        """);

    private static readonly Statement s_find = new("""
        SELECT
            Content
        FROM
            WebhookPayloads
        WHERE
            Sequence = @Sequence
        """);

    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            WebhookPayloads (Sequence, CreatedAt, Content)
        VALUES
        """);

    private readonly CatalogueDatabase _database;

    internal WebhookPayloads(CatalogueDatabase database) => _database = database;

    /// <summary>What is sent about a change, UTF-8 JSON; null when it is no longer kept.</summary>
    public Task<byte[]?> FindAsync(long sequence, CancellationToken cancellationToken) => _database.ReadAsync(
        (session, token) => session.FindAsync<byte[]>(s_find, new { Sequence = sequence }, token), cancellationToken);

    /// <summary>Keeps what is sent about changes, where nothing is kept yet.</summary>
    public Task AddAsync(IReadOnlyDictionary<long, byte[]> payloads, CancellationToken cancellationToken) =>
        payloads.Count == 0 ? Task.CompletedTask : _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                var wanted = new { Sequences = JsonArray.Of(payloads.Keys) };
                var known = (await write.Session.QueryAsync<long>(s_findKnown, wanted, token)).ToHashSet();
                var now = Instants.ToText(write.Now);
                List<object?[]> rows =
                [
                    .. payloads.Where(payload => !known.Contains(payload.Key))
                        .Select(payload => new object?[] { payload.Key, now, payload.Value }),
                ];
                await write.Session.InsertAsync(s_insert, rows, token);
                return rows.Count;
            },
            cancellationToken);
}
