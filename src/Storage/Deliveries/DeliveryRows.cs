using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Deliveries;

/// <summary>Adds deliveries, each once.</summary>
internal static class DeliveryRows
{
    private static readonly Statement s_findKnown = new(dialect => $"""
        SELECT
            Id
        FROM
            Deliveries
        WHERE
            Id IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
        """);

    private static readonly Statement s_revive = new(dialect => $"""
        UPDATE
            Deliveries
        SET
            State = 'Waiting',
            DueAt = @Now,
            Attempts = 0,
            EndedAt = NULL
        WHERE
            State <> 'Waiting'
            AND Id IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
        """);

    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            Deliveries (Id, Channel, TargetId, Sequence, NoticeId, Event, State, CreatedAt, DueAt, Attempts)
        VALUES
        """);

    /// <summary>Adds those that are not there.</summary>
    public static async Task AddAsync(
        WriteTransaction write, string channel, IReadOnlyList<NewDelivery> deliveries,
        CancellationToken cancellationToken)
    {
        if (deliveries.Count == 0)
            return;
        var ids = new { Ids = JsonArray.Of(deliveries.Select(delivery => delivery.Id)) };
        var known = (await write.Session.QueryAsync<string>(s_findKnown, ids, cancellationToken)).ToHashSet();
        await write.Session.InsertAsync(
            s_insert,
            [.. deliveries.Where(delivery => known.Add(delivery.Id)).Select(delivery => Row(write, channel, delivery))],
            cancellationToken);
    }

    /// <summary>Has those made once more that are there and were made or given up.</summary>
    public static async Task ReviveAsync(
        WriteTransaction write, IReadOnlyList<NewDelivery> deliveries, CancellationToken cancellationToken)
    {
        var wanted = new { write.Now, Ids = JsonArray.Of(deliveries.Select(delivery => delivery.Id)) };
        await write.Session.ExecuteAsync(s_revive, wanted, cancellationToken);
    }

    private static object?[] Row(WriteTransaction write, string channel, NewDelivery delivery) =>
    [
        delivery.Id, channel, delivery.TargetId, delivery.Event.Sequence, delivery.Event.NoticeId,
        delivery.Event.Type.ToString(), nameof(DeliveryState.Waiting), Instants.ToText(write.Now),
        Instants.ToText(delivery.DueAt), 0,
    ];
}
