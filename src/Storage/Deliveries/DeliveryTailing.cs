using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Deliveries;

/// <summary>
/// The side of deliveries that makes them. A channel's place in the log moves in the transaction that adds the
/// deliveries of the stretch, and only from where it was: so none is left out and none is made twice, whatever dies and
/// however many nodes work.
/// </summary>
public sealed class DeliveryTailing
{
    private const string Actor = "delivery";

    private static readonly Statement s_find = new("""
        SELECT
            Position
        FROM
            DeliveryCursors
        WHERE
            Channel = @Channel
        """);

    private static readonly Statement s_move = new("""
        UPDATE
            DeliveryCursors
        SET
            Position = @To
        WHERE
            Channel = @Channel
            AND Position = @From
        """);

    private static readonly RowInsert s_begin = new("""
        INSERT INTO
            DeliveryCursors (Channel, Position)
        VALUES
        """);

    private static readonly Statement s_readHead = new("""
        SELECT
            LastSequence
        FROM
            LogHead
        """);

    private static readonly Statement s_findTold = new(dialect => $"""
        SELECT DISTINCT
            TargetId,
            NoticeId
        FROM
            Deliveries
        WHERE
            Channel = @Channel
            AND NoticeId IN (SELECT Item FROM {dialect.Strings("@NoticeIds")} AS Wanted)
        """);

    private readonly CatalogueDatabase _database;

    internal DeliveryTailing(CatalogueDatabase database) => _database = database;

    /// <summary>
    /// Where a channel stands in the log. One that never stood anywhere begins at the end of the log: nobody is told of
    /// what was there before.
    /// </summary>
    public async Task<long> OpenAsync(string channel, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => FindAsync(session, channel, token), cancellationToken)
        ?? await _database.WriteAsync(
            Actor, (write, token) => BeginAsync(write.Session, channel, token), cancellationToken);

    /// <summary>Which targets of a channel were told of which of these notices before.</summary>
    public async Task<ILookup<string, string>> FindToldAsync(
        string channel, IReadOnlyCollection<string> noticeIds, CancellationToken cancellationToken)
    {
        var wanted = new { Channel = channel, NoticeIds = JsonArray.Of(noticeIds) };
        var rows = await _database.ReadAsync(
            (session, token) => session.QueryAsync<Told>(s_findTold, wanted, token), cancellationToken);
        return rows.ToLookup(row => row.NoticeId, row => row.TargetId);
    }

    /// <summary>
    /// Adds deliveries and moves the channel; false, and nothing is done, when it no longer stands where they were
    /// worked out from.
    /// </summary>
    public Task<bool> AppendAsync(
        string channel, long from, long to, IReadOnlyList<NewDelivery> deliveries,
        CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                var move = new { Channel = channel, From = from, To = to };
                if (await write.Session.ExecuteAsync(s_move, move, token) == 0)
                    return false;
                await DeliveryRows.AddAsync(write, channel, deliveries, token);
                return true;
            },
            cancellationToken);

    /// <summary>Adds deliveries of a stretch that the channel has passed; those there are made once more.</summary>
    public Task RepeatAsync(
        string channel, IReadOnlyList<NewDelivery> deliveries, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                await DeliveryRows.ReviveAsync(write, deliveries, token);
                await DeliveryRows.AddAsync(write, channel, deliveries, token);
                return true;
            },
            cancellationToken);

    private static Task<long?> FindAsync(Session session, string channel, CancellationToken cancellationToken) =>
        session.FindAsync<long?>(s_find, new { Channel = channel }, cancellationToken);

    private static async Task<long> BeginAsync(Session session, string channel, CancellationToken cancellationToken)
    {
        if (await FindAsync(session, channel, cancellationToken) is { } position)
            return position;
        var head = await session.FindAsync<long>(s_readHead, null, cancellationToken);
        await session.InsertAsync(s_begin, [[channel, head]], cancellationToken);
        return head;
    }

    private sealed class Told
    {
        public string TargetId { get; init; } = "";

        public string NoticeId { get; init; } = "";
    }
}
