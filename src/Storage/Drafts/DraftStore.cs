using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Drafts;

/// <summary>The drafts. Each move is one transaction with its audit entry. Safe to use from any thread.</summary>
public sealed class DraftStore
{
    private static readonly Statement s_readHistory = new("""
        SELECT
            Sequence,
            RecordedAt,
            Actor,
            Action,
            Detail
        FROM
            AuditEntries
        WHERE
            EntityType = @Type
            AND EntityId = @Id
        ORDER BY
            Sequence
        """);

    private readonly CatalogueDatabase _database;

    internal DraftStore(CatalogueDatabase database) => _database = database;

    /// <summary>Adds a draft that is new.</summary>
    public Task<Draft> AddAsync(Draft draft, DraftEntry entry, CancellationToken cancellationToken) =>
        AddAsync([(draft, entry)], cancellationToken);

    /// <summary>
    /// Adds a draft that is new with its first moves, in one transaction; gives it as it is then. Where there is one of
    /// this key, nothing is added and that one is given.
    /// </summary>
    public Task<Draft> AddAsync(
        IReadOnlyList<(Draft Draft, DraftEntry Entry)> versions, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            versions[0].Entry.Actor,
            async (write, token) =>
            {
                var (first, added) = versions[0];
                if (await FindAsync(write.Session, first.Id, token) is { } present)
                    return present;
                await DocumentTable.Drafts.AddAsync(
                    write, first.Id, DocumentJson.Write(first), added.Action, added.Detail, token);
                await UseFilesAsync(write, first, token);
                foreach (var (next, entry) in versions.Skip(1))
                    await UpdateAsync(write, next, entry, token);
                return versions[^1].Draft;
            },
            cancellationToken);

    /// <summary>
    /// Saves the next version of a draft, when the one before is still the present one; else gives that.
    /// </summary>
    public Task<DraftSaving> SaveAsync(Draft next, DraftEntry entry, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            entry.Actor,
            async (write, token) =>
                await FindOvertakingAsync(write, next, token) ?? await UpdateAsync(write, next, entry, token),
            cancellationToken);

    /// <summary>
    /// Saves the next version of a draft and makes the version of the notice that it stands for, both or neither. The
    /// draft gets the number and version of the notice, and the instant of the transaction.
    /// </summary>
    public Task<DraftSaving> PublishAsync(Draft next, DraftEntry entry, CancellationToken cancellationToken) =>
        _database.WriteAsync<DraftSaving>(
            entry.Actor,
            async (write, token) =>
            {
                if (await FindOvertakingAsync(write, next, token) is { } overtaken)
                    return overtaken;
                var published = await DraftPublication.RunAsync(write, next, token);
                return published is DraftSaved saved ? await UpdateAsync(write, saved.Draft, entry, token) : published;
            },
            cancellationToken);

    /// <summary>A draft, or null.</summary>
    public Task<Draft?> FindAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => FindAsync(session, id, token), cancellationToken);

    /// <summary>A page of drafts, last changed first.</summary>
    public Task<IReadOnlyList<Draft>> ListAsync(DraftQuery query, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => DraftLists.FindAsync(session, query, token), cancellationToken);

    /// <summary>How many drafts a query has in each state, whatever states it names.</summary>
    public Task<IReadOnlyDictionary<DraftState, int>> CountAsync(
        string? agencyId, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => DraftLists.CountAsync(session, agencyId, token), cancellationToken);

    /// <summary>The drafts whose time has come, the longest due first.</summary>
    public Task<IReadOnlyList<Draft>> FindDueAsync(
        DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => DraftLists.FindDueAsync(session, now, limit, token), cancellationToken);

    /// <summary>When the next draft is due; null when none has a time.</summary>
    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(DraftLists.FindNextDueAsync, cancellationToken);

    /// <summary>Everything that was done with a draft, oldest first.</summary>
    public async Task<IReadOnlyList<DraftHistoryLine>> ReadHistoryAsync(
        string id, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => session.QueryAsync<DraftHistoryLine>(
                s_readHistory, new { Type = nameof(EntityType.Draft), Id = id }, token),
            cancellationToken);

    private static async Task<Draft?> FindAsync(Session session, string id, CancellationToken token) =>
        await DocumentTable.Drafts.FindAsync(session, id, token) is { } content
            ? DocumentJson.Read<Draft>(content)
            : null;

    private static async Task<DraftOvertaken?> FindOvertakingAsync(
        WriteTransaction write, Draft next, CancellationToken token)
    {
        var current = await FindAsync(write.Session, next.Id, token);
        return current?.Version == next.Version - 1 ? null : new(current);
    }

    private static async Task<DraftSaving> UpdateAsync(
        WriteTransaction write, Draft draft, DraftEntry entry, CancellationToken token)
    {
        var content = DocumentJson.Write(draft);
        await DocumentTable.Drafts.UpdateAsync(write, draft.Id, content, entry.Action, entry.Detail, token);
        await UseFilesAsync(write, draft, token);
        return new DraftSaved(draft);
    }

    // Nobody deletes a file that a draft still needs.
    private static Task UseFilesAsync(WriteTransaction write, Draft draft, CancellationToken token)
    {
        var attachments = draft.State == DraftState.Discarded ? [] : draft.Content.Attachments;
        var files = attachments.Select(attachment => FileAddress.FindId(attachment?.Url)).OfType<string>();
        return FileStore.UseAsync(write, EntityType.Draft, draft.Id, files, token);
    }
}
