using System.Runtime.CompilerServices;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Figures;

/// <summary>The figures about complaints that are published, and what they are counted of.</summary>
public sealed class FigureStore
{
    private const int BatchSize = 500;

    private readonly CatalogueDatabase _database;

    internal FigureStore(CatalogueDatabase database) => _database = database;

    /// <summary>Every complaint, in bounded memory; one that changes meanwhile is given as before or after.</summary>
    public async IAsyncEnumerable<Complaint> ReadComplaintsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        List<DocumentTable.Row> rows;
        do
        {
            var start = after;
            rows = await _database.ReadAsync(
                (session, token) => DocumentTable.Complaints.ReadAfterAsync(session, start, BatchSize, token),
                cancellationToken);
            foreach (var row in rows)
            {
                after = row.Id;
                yield return DocumentJson.Read<Complaint>(row.Content);
            }
        }
        while (rows.Count == BatchSize);
    }

    /// <summary>
    /// Publishes figures in place of those before, in one transaction, and gives how many are new, changed or gone;
    /// only those are logged.
    /// </summary>
    public Task<int> ReplaceAsync(
        IReadOnlyList<ComplaintCount> counts, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            (write, token) => DocumentTable.ComplaintCounts.ReplaceAsync(
                write, [.. counts.Select(count => (count.Id, DocumentJson.Write(count)))], token),
            cancellationToken);
}
