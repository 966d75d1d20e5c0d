using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Mail;

/// <summary>
/// The side of the outbox that sends. A mail is leased by one node at a time; when that dies, the lease ends and
/// another sends it.
/// </summary>
public sealed class MailQueue
{
    private const string Actor = "mail";
    private const int MaxFaultLength = 500;

    private static readonly Statement s_findDue = new(dialect => $"""
        SELECT
            Id,
            Attempts,
            CreatedAt,
            Content
        FROM
            Mails
        WHERE
            State = 'Waiting'
            AND DueAt <= @Now
            AND (LeasedUntil IS NULL OR LeasedUntil <= @Now)
        ORDER BY
            DueAt
        {dialect.FirstRows}
        """);

    private static readonly Statement s_lease = new(dialect => $"""
        UPDATE
            Mails
        SET
            LeaseOwner = @Owner,
            LeasedUntil = @Until
        WHERE
            Id IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
        """);

    private static readonly Statement s_end = new("""
        UPDATE
            Mails
        SET
            State = @State,
            Content = NULL,
            Attempts = Attempts + 1,
            EndedAt = @Now,
            Fault = @Fault,
            LeaseOwner = NULL,
            LeasedUntil = NULL
        WHERE
            Id = @Id
            AND State = 'Waiting'
            AND LeaseOwner = @Owner
        """);

    private static readonly Statement s_putOff = new("""
        UPDATE
            Mails
        SET
            DueAt = @DueAt,
            Attempts = Attempts + @Tried,
            Fault = @Fault,
            LeaseOwner = NULL,
            LeasedUntil = NULL
        WHERE
            Id = @Id
            AND State = 'Waiting'
            AND LeaseOwner = @Owner
        """);

    private static readonly Statement s_forget = new("""
        DELETE FROM
            Mails
        WHERE
            State <> 'Waiting'
            AND EndedAt < @Before
        """);

    private readonly CatalogueDatabase _database;
    private readonly MailOutbox _outbox;
    private readonly TimeProvider _time;
    private readonly string _owner = Guid.NewGuid().ToString();

    internal MailQueue(CatalogueDatabase database, MailOutbox outbox, TimeProvider time) =>
        (_database, _outbox, _time) = (database, outbox, time);

    /// <summary>Leases the mails that have been due longest, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<LeasedMail>> LeaseAsync(
        int limit, TimeSpan time, CancellationToken cancellationToken)
    {
        var wanted = new { Now = _time.GetUtcNow(), Limit = limit };
        var due = await _database.ReadAsync(
            (session, token) => session.QueryAsync<Row>(s_findDue, wanted, token), cancellationToken);
        if (due.Count > 0)
            due = await _database.WriteAsync(Actor, (write, token) =>
                LeaseAsync(write.Session, wanted.Limit, write.Now, time, token), cancellationToken);
        return due.ConvertAll(row => new LeasedMail(
            row.Id, row.Attempts, row.CreatedAt, row.Content is null ? null : _outbox.Read(row.Content)));
    }

    /// <summary>Says that a mail was sent, and forgets what it said.</summary>
    public Task CompleteAsync(string id, CancellationToken cancellationToken) =>
        EndAsync(id, MailState.Sent, null, cancellationToken);

    /// <summary>Gives a mail up, and forgets what it said.</summary>
    public Task GiveUpAsync(string id, string fault, CancellationToken cancellationToken) =>
        EndAsync(id, MailState.Dead, fault, cancellationToken);

    /// <summary>Gives leased mails back, to be tried again at a time.</summary>
    /// <param name="ids">The mails.</param>
    /// <param name="dueAt">When.</param>
    /// <param name="isTried">Whether this counts as an attempt.</param>
    /// <param name="fault">What came between.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task PutOffAsync(
        IReadOnlyCollection<string> ids, DateTimeOffset dueAt, bool isTried, string fault,
        CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                foreach (var id in ids)
                {
                    var mail = new
                    {
                        Id = id, DueAt = dueAt, Tried = isTried ? 1 : 0, Fault = Shorten(fault), Owner = _owner,
                    };
                    await write.Session.ExecuteAsync(s_putOff, mail, token);
                }
                return true;
            },
            cancellationToken);

    /// <summary>Forgets mails that were sent or given up before an instant, and gives their number.</summary>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor, (write, token) => write.Session.ExecuteAsync(s_forget, new { Before = before }, token),
            cancellationToken);

    private async Task<List<Row>> LeaseAsync(
        Session session, int limit, DateTimeOffset now, TimeSpan time, CancellationToken cancellationToken)
    {
        var due = await session.QueryAsync<Row>(s_findDue, new { Now = now, Limit = limit }, cancellationToken);
        var lease = new { Owner = _owner, Until = now + time, Ids = JsonArray.Of(due.Select(row => row.Id)) };
        await session.ExecuteAsync(s_lease, lease, cancellationToken);
        return due;
    }

    private Task<int> EndAsync(string id, MailState state, string? fault, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            (write, token) =>
            {
                var end = new { Id = id, State = state.ToString(), write.Now, Fault = Shorten(fault), Owner = _owner };
                return write.Session.ExecuteAsync(s_end, end, token);
            },
            cancellationToken);

    private static string? Shorten(string? text) =>
        text is null || text.Length <= MaxFaultLength ? text : text[..MaxFaultLength];

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public int Attempts { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public byte[]? Content { get; init; }
    }
}
