using System.Security.Cryptography;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Log;

/// <summary>Holds the bytes of files against what their documents, which the audit log proves, say of them.</summary>
internal static class AuditedContents
{
    private const int BatchSize = 500;

    /// <summary>The first file whose bytes are not what was added; null when all are.</summary>
    public static async Task<AuditFault?> FindFaultAsync(
        CatalogueDatabase database, AuditWalk walk, CancellationToken cancellationToken)
    {
        List<AuditFault> faults = [];
        var after = "";
        List<DocumentTable.Row> rows;
        do
        {
            var start = after;
            rows = await database.ReadAsync(
                (session, token) => DocumentTable.Files.ReadAfterAsync(session, start, BatchSize, token),
                cancellationToken);
            foreach (var row in rows)
            {
                after = row.Id;
                // A file that came after the end of the walk is for the next one.
                if (walk.Documents.TryGetValue((nameof(EntityType.File), row.Id), out var entry)
                    && !await IsSoundAsync(database, row, cancellationToken)
                    && await IsThereAsync(database, row.Id, cancellationToken))
                    faults.Add(new(entry.Sequence, $"File {row.Id}", "What is in the file was altered or is missing."));
            }
        }
        while (rows.Count == BatchSize);
        return faults.MinBy(fault => fault.Sequence);
    }

    private static async Task<bool> IsSoundAsync(
        CatalogueDatabase database, DocumentTable.Row row, CancellationToken cancellationToken)
    {
        var file = DocumentJson.Read<StoredFile>(row.Content);
        return await IsSoundAsync(database, file.Content, cancellationToken)
            && (file.Thumbnail is null || await IsSoundAsync(database, file.Thumbnail, cancellationToken));
    }

    private static async Task<bool> IsSoundAsync(
        CatalogueDatabase database, StoredContent content, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new ContentStream(database, content);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) == content.Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Deleted meanwhile, perhaps.
    private static async Task<bool> IsThereAsync(
        CatalogueDatabase database, string id, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => DocumentTable.Files.FindAsync(session, id, token), cancellationToken) is not null;
}
