using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Catalogue;

/// <summary>The change log and the present states, for tailers.</summary>
internal sealed class CatalogueSource(CatalogueDatabase database) : ICatalogueSource
{
    private static readonly Statement s_readIdentity = new("""
        SELECT
            DatabaseId
        FROM
            LogHead
        """);

    private static readonly Statement s_readHead = new("""
        SELECT
            LastSequence
        FROM
            LogHead
        """);

    private static readonly Statement s_readLog = new(dialect => $"""
        SELECT
            Sequence,
            EntityType,
            EntityId
        FROM
            ChangeLog
        WHERE
            Sequence > @After
        ORDER BY
            Sequence
        {dialect.FirstRows}
        """);

    /// <inheritdoc/>
    public async Task<Guid> ReadIdentityAsync(CancellationToken cancellationToken)
    {
        var text = await database.ReadAsync(
            (session, token) => session.FindAsync<string>(s_readIdentity, null, token), cancellationToken);
        return Guid.Parse(text!);
    }

    /// <inheritdoc/>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => database.ReadAsync(
        (session, token) => session.FindAsync<long>(s_readHead, null, token), cancellationToken);

    /// <inheritdoc/>
    public Task<ChangeBatch> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((session, token) => ReadChangesAsync(session, after, limit, token), cancellationToken);

    /// <inheritdoc/>
    public Task<long> CountAllAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async (session, token) =>
        {
            var count = await NoticeReader.CountAsync(session, token);
            foreach (var documents in CatalogueDocuments.All)
                count += await documents.Table.CountAsync(session, token);
            return count;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<CatalogueEntry>> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The next batch is read while the reader works on this one; two waiting are enough for that.
        var batches = Channel.CreateBounded<IReadOnlyList<CatalogueEntry>>(2);
        var filling = Task.Run(() => FillAsync(batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
                yield return batch;
        }
        finally
        {
            await stop.CancelAsync();
            await filling;
        }
    }

    private async Task FillAsync(
        ChannelWriter<IReadOnlyList<CatalogueEntry>> batches, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var documents in CatalogueDocuments.All)
                foreach (var batch in (await database.ReadAsync(documents.ReadAllAsync, cancellationToken))
                    .Chunk(NoticeReader.BatchSize))
                    await batches.WriteAsync(batch, cancellationToken);
            var after = "";
            List<CatalogueEntry> entries;
            do
            {
                var start = after;
                entries = await database.ReadAsync(
                    async (session, token) => await NoticeReader.WithHistoriesAsync(
                        session, await NoticeReader.ReadAfterAsync(session, start, token), token),
                    cancellationToken);
                if (entries.Count > 0)
                    await batches.WriteAsync(entries, cancellationToken);
                after = entries.Count > 0 ? entries[^1].Id : after;
            }
            while (entries.Count == NoticeReader.BatchSize);
            batches.Complete();
        }
        catch (Exception fault)
        {
            // The reader of the channel gets it.
            batches.Complete(fault);
        }
    }

    private static async Task<ChangeBatch> ReadChangesAsync(
        Session session, long after, int limit, CancellationToken cancellationToken)
    {
        var log = await session.QueryAsync<Change>(s_readLog, new { After = after, Limit = limit }, cancellationToken);
        if (log.Count == 0)
            return new(after, []);
        Dictionary<string, long> Changed(EntityType type) => log
            .Where(change => change.EntityType == type)
            .GroupBy(change => change.EntityId)
            .ToDictionary(changes => changes.Key, changes => changes.Last().Sequence);

        var notices = await NoticeReader.FindAsync(
            session, JsonArray.Of(Changed(EntityType.Notice).Keys), cancellationToken);
        List<CatalogueEntry> entries = [];
        foreach (var documents in CatalogueDocuments.All)
            entries.AddRange(await documents.FindAsync(
                session, Changed(documents.Table.Type), after, cancellationToken));
        entries.AddRange(await NoticeReader.WithHistoriesAsync(session, notices, cancellationToken));
        return new(log[^1].Sequence, entries);
    }

    private sealed class Change
    {
        public long Sequence { get; init; }

        public EntityType EntityType { get; init; }

        public string EntityId { get; init; } = "";
    }
}
