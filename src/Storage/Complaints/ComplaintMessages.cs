using System.Text;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>The rows in which messages of complaints lie, encrypted.</summary>
internal static class ComplaintMessages
{
    private static readonly Statement s_count = new("""
        SELECT
            COUNT(*)
        FROM
            ComplaintMessages
        WHERE
            ComplaintId = @ComplaintId
        """);

    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            ComplaintMessages (Id, ComplaintId, Number, WrittenAt, Sender, Audience, Actor, Content)
        VALUES
        """);

    private static readonly Statement s_read = new(dialect => $"""
        SELECT
            Number,
            WrittenAt,
            Sender,
            Audience,
            Actor,
            Content
        FROM
            ComplaintMessages
        WHERE
            ComplaintId = @ComplaintId
            AND Audience IN (SELECT Item FROM {dialect.Strings("@Audiences")} AS Wanted)
        ORDER BY
            Number
        """);

    /// <summary>Adds what is written with a move.</summary>
    public static async Task AddAsync(
        WriteTransaction write, string complaintId, byte[] key, ComplaintEntry entry, CancellationToken token)
    {
        var number = await write.Session.FindAsync<long>(s_count, new { ComplaintId = complaintId }, token);
        var rows = entry.Messages
            .Select(message => Row(complaintId, ++number, message, write.Now, key, entry.Actor))
            .ToList();
        await write.Session.InsertAsync(s_insert, rows, token);
    }

    /// <summary>What was written for these audiences, oldest first.</summary>
    public static async Task<IReadOnlyList<ComplaintMessage>> ReadAsync(
        Session session, string complaintId, byte[] key, IReadOnlyCollection<MessageAudience> audiences,
        CancellationToken token)
    {
        var wanted = JsonArray.Of(audiences.Select(audience => audience.ToString()));
        var rows = await session.QueryAsync<MessageRow>(
            s_read, new { ComplaintId = complaintId, Audiences = wanted }, token);
        return rows.ConvertAll(row => new ComplaintMessage(
            row.Number, row.WrittenAt, row.Sender, row.Audience, row.Actor,
            Encoding.UTF8.GetString(ComplaintSeal.Open(key, Place(complaintId, row.Number), row.Content))));
    }

    /// <summary>Puts back what stays of a complaint whose messages were removed, numbered anew.</summary>
    public static Task RestoreAsync(
        WriteTransaction write, string complaintId, byte[] key, IReadOnlyList<ComplaintMessage> messages,
        CancellationToken token) => write.Session.InsertAsync(
        s_insert,
        [
            .. messages.Select((message, index) => Row(
                complaintId, index + 1, message, message.WrittenAt, key, message.Actor)),
        ],
        token);

    private static object?[] Row(
        string complaintId, long number, ComplaintMessage message, DateTimeOffset now, byte[] key, string actor) =>
    [
        Guid.CreateVersion7(now).ToString("N"), complaintId, number, Instants.ToText(now), message.Sender.ToString(),
        message.Audience.ToString(), actor,
        ComplaintSeal.Seal(key, Place(complaintId, number), Encoding.UTF8.GetBytes(message.Text)),
    ];

    private static string Place(string complaintId, long number) =>
        FormattableString.Invariant($"{complaintId} {number}");

    private sealed class MessageRow
    {
        public int Number { get; init; }

        public DateTimeOffset WrittenAt { get; init; }

        public MessageSender Sender { get; init; }

        public MessageAudience Audience { get; init; }

        public string Actor { get; init; } = "";

        public byte[] Content { get; init; } = [];
    }
}
