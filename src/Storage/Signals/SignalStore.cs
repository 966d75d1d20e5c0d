using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Signals;

/// <summary>The signals. Every change is one transaction with its audit entry. Safe to use from any thread.</summary>
public sealed class SignalStore
{
    private const string Conditions = """
            (@AgencyId IS NULL OR Id IN (SELECT SignalId FROM SignalAgencies WHERE AgencyId = @AgencyId))
            AND (@State IS NULL OR State = @State)
            AND (@Subject IS NULL OR Subject = @Subject)
            AND (@ComplaintId IS NULL OR Id IN (SELECT SignalId FROM SignalComplaints WHERE ComplaintId = @ComplaintId))
            AND (@DraftId IS NULL OR DraftId = @DraftId)
        """;

    private static readonly Statement s_list = new(dialect => $"""
        SELECT
            Content
        FROM
            Signals
        WHERE
        {Conditions}
        ORDER BY
            FoundAt DESC,
            Id
        {dialect.Page}
        """);

    private static readonly Statement s_count = new($"""
        SELECT
            COUNT(*)
        FROM
            Signals
        WHERE
        {Conditions}
        """);

    private static readonly Statement s_findByKeys = new(dialect => $"""
        SELECT
            Content
        FROM
            Signals
        WHERE
            Subject = @Subject
            AND SubjectKey IN (SELECT Item FROM {dialect.Strings("@Keys")} AS Wanted)
        ORDER BY
            FoundAt DESC,
            Id
        """);

    private readonly CatalogueDatabase _database;

    internal SignalStore(CatalogueDatabase database) => _database = database;

    /// <summary>Signals, the newest first.</summary>
    public async Task<IReadOnlyList<Signal>> ListAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        var contents = await _database.ReadAsync(
            (session, token) => session.QueryAsync<byte[]>(s_list, Parameters(query), token), cancellationToken);
        return contents.ConvertAll(content => DocumentJson.Read<Signal>(content));
    }

    /// <summary>How many signals a query has on all pages.</summary>
    public async Task<int> CountAsync(SignalQuery query, CancellationToken cancellationToken) =>
        (int)await _database.ReadAsync(
            (session, token) => session.FindAsync<long>(s_count, Parameters(query), token), cancellationToken);

    /// <summary>A signal by its key, or null.</summary>
    public Task<Signal?> FindAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => FindAsync(session, id, token), cancellationToken);

    /// <summary>
    /// Saves the next version of a signal, when the one before is still the present one; else gives that.
    /// </summary>
    /// <param name="next">The next version.</param>
    /// <param name="actor">Who makes it, as the audit log names them.</param>
    /// <param name="action">What is done.</param>
    /// <param name="detail">Why, up to 2,000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<SignalSaving> SaveAsync(
        Signal next, string actor, AuditAction action, string? detail, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var present = await FindAsync(write.Session, next.Id, token);
                if (present?.Version != next.Version - 1)
                    return new SignalSaving(present, false);
                var saved = next with { UpdatedAt = write.Now };
                await DocumentTable.Signals.UpdateAsync(
                    write, saved.Id, DocumentJson.Write(saved), action, detail, token);
                return new SignalSaving(saved, true);
            },
            cancellationToken);

    /// <summary>
    /// Keeps what a run found: adds the signals that are new, brings those up to date that are known, and gives how
    /// many are new or came back.
    /// </summary>
    public Task<int> KeepAsync(
        IReadOnlyList<SignalFinding> findings, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var found = 0;
                foreach (var finding in findings)
                    if (await KeepAsync(write, finding, token) is { } kept && kept.FoundAt == write.Now)
                        found++;
                return found;
            },
            cancellationToken);

    private static async Task<Signal?> KeepAsync(
        WriteTransaction write, SignalFinding finding, CancellationToken token)
    {
        var known = await write.Session.QueryAsync<byte[]>(
            s_findByKeys, new { Subject = finding.Subject.ToString(), Keys = JsonArray.Of(finding.Keys) }, token);
        // One that waits comes before one that was judged: two that were apart may have become one.
        var present = known.Select(content => DocumentJson.Read<Signal>(content))
            .OrderBy(signal => signal.State == SignalState.Open ? 0 : 1)
            .FirstOrDefault();
        var next = present is null
            ? SignalKeeping.New(finding, Guid.CreateVersion7(write.Now).ToString("N"), write.Now)
            : SignalKeeping.Next(present, finding, write.Now);
        if (next is null)
            return null;
        await (present is null
            ? DocumentTable.Signals.AddAsync(
                write, next.Id, DocumentJson.Write(next), AuditAction.Added, next.Subject.ToString(), token)
            : DocumentTable.Signals.UpdateAsync(
                write, next.Id, DocumentJson.Write(next), AuditAction.Updated,
                present.State == SignalState.Open ? "Grew" : "CameBack", token));
        await SignalLinks.ReplaceAsync(write.Session, next, token);
        return next;
    }

    private static object Parameters(SignalQuery query) => new
    {
        query.AgencyId, State = query.State?.ToString(), Subject = query.Subject?.ToString(), query.ComplaintId,
        query.DraftId, query.Skip, query.Limit,
    };

    private static async Task<Signal?> FindAsync(Session session, string id, CancellationToken token) =>
        await DocumentTable.Signals.FindAsync(session, id, token) is { } content
            ? DocumentJson.Read<Signal>(content)
            : null;
}
