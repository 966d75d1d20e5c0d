using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_reader_that_follows_many_writers_sees_every_number_in_order()
    {
        const int writers = 8;
        const int batches = 8;
        var start = await Here.Source.ReadHeadAsync(Token);
        var writing = Enumerable.Range(0, writers)
            .Select(writer => (Node: writer % 2 == 0 ? Here : StartNode(), Writer: writer))
            .Select(pair => Task.Run(
                async () =>
                {
                    for (var batch = 0; batch < batches; batch++)
                        await pair.Node.Notices.RecordAsync(
                            [.. Enumerable.Range(0, 3).Select(n => Recall($"{pair.Writer}-{batch}-{n}"))], Importer,
                            Token);
                },
                Token))
            .ToList();
        var total = start + writers * batches * 3;

        // Each stretch read holds as many new notices as numbers: nothing was passed over, nothing comes later.
        var seen = new HashSet<string>();
        for (var position = start; position < total;)
        {
            var batch = await Here.Source.ReadChangesAsync(position, 50, Token);
            Assert.Equal(batch.Position - position, batch.Entries.Count(entry => seen.Add(entry.Id)));
            position = batch.Position;
            if (batch.Entries.Count == 0 && writing.TrueForAll(task => task.IsCompleted))
                Assert.Equal(total, await Here.Source.ReadHeadAsync(Token));
        }

        await Task.WhenAll(writing);
        Assert.Equal(writers * batches * 3, seen.Count);
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task Two_nodes_that_import_the_same_at_once_make_one_version()
    {
        var there = StartNode();
        var outcomes = await Task.WhenAll(
            Task.Run(() => Notices.RecordAsync([Recall("A-1")], Importer, Token), Token),
            Task.Run(() => there.Notices.RecordAsync([Recall("A-1")], Importer, Token), Token));

        Assert.Equal(
            [RecordAction.Added, RecordAction.Unchanged],
            outcomes.Select(outcome => outcome.Single().Action).Order());
    }

    [Fact]
    public async Task What_is_open_while_another_commits_arrives_at_a_reader_all_the_same()
    {
        var there = StartNode();
        var start = await Here.Source.ReadHeadAsync(Token);
        var isOpen = new TaskCompletionSource();
        var mayCommit = new TaskCompletionSource();
        var hash = new byte[32];

        var first = Task.Run(
            () => Here.Database.WriteAsync(
                "a",
                async (write, _) =>
                {
                    write.Log(EntityType.Agency, "samr", 0, AuditAction.Updated, hash);
                    isOpen.SetResult();
                    await mayCommit.Task;
                    return true;
                },
                Token),
            Token);
        await isOpen.Task;
        // Writers follow one another, so the second cannot commit before the first: a reader can pass nothing over.
        var second = Task.Run(() => there.Notices.RecordAsync([Recall("B")], Importer, Token), Token);
        var between = await Here.Source.ReadChangesAsync(start, 100, Token);
        Assert.False(second.IsCompleted);
        mayCommit.SetResult();
        await Task.WhenAll(first, second);
        var after = await Here.Source.ReadChangesAsync(between.Position, 100, Token);

        Assert.Empty(between.Entries);
        Assert.Equal(["samr", "RC-2024-000001"], after.Entries.Select(entry => entry.Id));
        Assert.Equal(start + 2, after.Position);
    }

    [Fact]
    public async Task A_cancelled_or_failed_write_leaves_nothing_behind()
    {
        var start = await Here.Source.ReadHeadAsync(Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Here.Database.WriteAsync<bool>(
            "a",
            async (write, token) =>
            {
                await NoticeBatch.RecordAsync(write, [Recall("A-1")], token);
                await write.FlushAsync(token);
                throw new InvalidOperationException("Power cut.");
            },
            Token));

        Assert.Equal(start, await Here.Source.ReadHeadAsync(Token));
        Assert.Equal(new(RecordAction.Added, "RC-2024-000001", 1), await RecordAsync(Recall("A-1")));
    }
}
