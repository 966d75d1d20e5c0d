using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Files;

/// <summary>The files kept here; <see cref="ContentStore"/> has what is in them. Safe to use from any thread.</summary>
public sealed class FileStore
{
    private readonly CatalogueDatabase _database;

    internal FileStore(CatalogueDatabase database) => _database = database;

    /// <summary>
    /// Makes a private file of pending contents, and gives it with the instant it was added. Throws when a content is
    /// pending no more.
    /// </summary>
    public Task<StoredFile> AddAsync(StoredFile file, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var added = file with { AddedAt = write.Now, State = FileState.Private };
                foreach (var content in Contents(file))
                    if (!await PendingContent.ClaimAsync(write.Session, content.Id, token))
                        throw new InvalidOperationException($"The content {content.Id} is pending no more.");
                await DocumentTable.Files.AddAsync(
                    write, file.Id, DocumentJson.Write(added), AuditAction.Added, null, token);
                return added;
            },
            cancellationToken);

    /// <summary>A file, whoever may read it; null when there is none.</summary>
    public Task<StoredFile?> FindAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => FindAsync(session, id, token), cancellationToken);

    /// <summary>Deletes a file that nothing names.</summary>
    public Task<FileRemoval> RemoveAsync(string id, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var file = await FindAsync(write.Session, id, token);
                if (file is null)
                    return FileRemoval.NotFound;
                if (file.State == FileState.Public)
                    return FileRemoval.Public;
                if (await FileUses.IsUsedAsync(write.Session, id, token))
                    return FileRemoval.Used;
                await DocumentTable.Files.RemoveAsync(write, id, null, token);
                foreach (var content in Contents(file))
                    await PendingContent.RemoveChunksAsync(write.Session, content.Id, token);
                return FileRemoval.Removed;
            },
            cancellationToken);

    /// <summary>
    /// Makes the private files of an agency public, within the transaction that publishes what names them. Files of
    /// other agencies stay as they are: to name them is not to have them.
    /// </summary>
    /// <param name="write">The transaction.</param>
    /// <param name="agencyId">Who publishes.</param>
    /// <param name="ids">The files named; those that are public, or no files at all, are passed over.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task PublishAsync(
        WriteTransaction write, string agencyId, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids.Distinct())
            if (await FindAsync(write.Session, id, cancellationToken) is { State: FileState.Private } file
                && file.AgencyId == agencyId)
                await DocumentTable.Files.UpdateAsync(
                    write, id, DocumentJson.Write(file with { State = FileState.Public }), AuditAction.Updated,
                    "Published", cancellationToken);
    }

    /// <summary>
    /// Notes which files something unpublished names, in place of those it named before; none when it is discarded.
    /// </summary>
    internal static Task UseAsync(
        WriteTransaction write, EntityType type, string entityId, IEnumerable<string> ids,
        CancellationToken cancellationToken) =>
        FileUses.SetAsync(write.Session, type, entityId, ids, cancellationToken);

    private static async Task<StoredFile?> FindAsync(Session session, string id, CancellationToken cancellationToken) =>
        await DocumentTable.Files.FindAsync(session, id, cancellationToken) is { } json
            ? DocumentJson.Read<StoredFile>(json)
            : null;

    private static IEnumerable<StoredContent> Contents(StoredFile file) =>
        file.Thumbnail is null ? [file.Content] : [file.Content, file.Thumbnail];
}
