using System.Security.Cryptography;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Log;

/// <summary>
/// Holds the bytes of files and uploads against what their documents, which the audit log proves, say of them.
/// </summary>
internal static class AuditedContents
{
    private const int BatchSize = 500;

    private static readonly (DocumentTable Table, Func<byte[], IEnumerable<StoredContent?>> Read)[] s_owners =
    [
        (DocumentTable.Files, document => OfFile(DocumentJson.Read<StoredFile>(document))),
        (DocumentTable.Uploads, document => [DocumentJson.Read<Upload>(document).Content]),
    ];

    /// <summary>The first whose bytes are not what was handed in; null when all are.</summary>
    public static async Task<AuditFault?> FindFaultAsync(
        CatalogueDatabase database, AuditWalk walk, CancellationToken cancellationToken)
    {
        List<AuditFault> faults = [];
        foreach (var (table, read) in s_owners)
            await AddFaultsAsync(database, walk, table, read, faults, cancellationToken);
        return faults.MinBy(fault => fault.Sequence);
    }

    private static async Task AddFaultsAsync(
        CatalogueDatabase database, AuditWalk walk, DocumentTable table,
        Func<byte[], IEnumerable<StoredContent?>> read, List<AuditFault> faults, CancellationToken cancellationToken)
    {
        var after = "";
        List<DocumentTable.Row> rows;
        do
        {
            var start = after;
            rows = await database.ReadAsync(
                (session, token) => table.ReadAfterAsync(session, start, BatchSize, token), cancellationToken);
            foreach (var row in rows)
            {
                after = row.Id;
                // What came after the end of the walk is for the next one.
                if (walk.Documents.TryGetValue((table.Type.ToString(), row.Id), out var entry)
                    && !await AreSoundAsync(database, read(row.Content), cancellationToken)
                    && await IsThereAsync(database, table, row.Id, cancellationToken))
                    faults.Add(new(
                        entry.Sequence, $"{table.Type} {row.Id}", "What is in the file was altered or is missing."));
            }
        }
        while (rows.Count == BatchSize);
    }

    private static IEnumerable<StoredContent?> OfFile(StoredFile file) => [file.Content, file.Thumbnail];

    private static async Task<bool> AreSoundAsync(
        CatalogueDatabase database, IEnumerable<StoredContent?> contents, CancellationToken cancellationToken)
    {
        foreach (var content in contents.OfType<StoredContent>())
            if (!await IsSoundAsync(database, content, cancellationToken))
                return false;
        return true;
    }

    private static async Task<bool> IsSoundAsync(
        CatalogueDatabase database, StoredContent content, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = ContentStore.Open(database, content);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) == content.Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Deleted meanwhile, perhaps.
    private static async Task<bool> IsThereAsync(
        CatalogueDatabase database, DocumentTable table, string id, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => table.FindAsync(session, id, token), cancellationToken) is not null;
}
