using System.Security.Cryptography;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Log;

/// <summary>Holds the present state of a table of documents against what the audit log says of each.</summary>
internal static class AuditedDocuments
{
    private const int BatchSize = 500;

    /// <summary>Every row that was altered, is missing or has no entry.</summary>
    public static async Task<List<AuditFault>> CheckAsync(
        Session session, AuditWalk walk, DocumentTable table, CancellationToken cancellationToken)
    {
        var type = table.Type.ToString();
        var expected = walk.Documents.Values
            .Where(entry => entry.EntityType == type)
            .ToDictionary(entry => entry.EntityId);
        List<AuditFault> faults = [];
        var after = "";
        List<DocumentTable.Row> rows;
        do
        {
            rows = await table.ReadAfterAsync(session, after, BatchSize, cancellationToken);
            foreach (var row in rows)
            {
                after = row.Id;
                if (!expected.Remove(row.Id, out var entry) || entry.Action == nameof(AuditAction.Removed))
                    faults.Add(new(walk.Position + 1, $"{type} {row.Id}", "It has no audit entry."));
                else if (!IsSound(row, entry) || !await table.IsConsistentAsync(session, row, cancellationToken))
                    faults.Add(Altered(entry));
            }
        }
        while (rows.Count == BatchSize);
        faults.AddRange(expected.Values.Where(entry => entry.Action != nameof(AuditAction.Removed)).Select(Altered));
        return faults;
    }

    private static bool IsSound(DocumentTable.Row row, AuditEntry entry) =>
        SHA256.HashData(row.Content).AsSpan().SequenceEqual(entry.ContentHash)
        && row.ContentHash.AsSpan().SequenceEqual(entry.ContentHash);

    private static AuditFault Altered(AuditEntry entry) =>
        new(entry.Sequence, $"{entry.EntityType} {entry.EntityId}", "The present state was altered or is missing.");
}
