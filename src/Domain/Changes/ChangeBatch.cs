namespace ConsumerSafety.Domain.Changes;

/// <summary>A stretch of the change log with the present state of everything it names, each once.</summary>
/// <param name="Position">The last sequence number the batch covers; the reader's next position.</param>
/// <param name="Entries">The present states; empty when nothing has changed.</param>
public sealed record ChangeBatch(long Position, IReadOnlyList<CatalogueEntry> Entries);
