using ConsumerSafety.Storage.MasterKeys;
using Dapper;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private MasterKeyRotation MasterKeys => Here.Get<MasterKeyRotation>();

    [Fact]
    public async Task Keys_are_moved_to_the_newest_master_key_in_batches_and_the_old_one_is_destroyed()
    {
        var before = await ComplainAsync();
        await MasterKeys.AddAsync("admin", "first", Token);
        var first = await ComplainAsync();
        await MasterKeys.AddAsync("admin", "leak", Token);
        var second = await ComplainAsync();
        Assert.Equal([1, 1], (await MasterKeys.ReadAsync(Token)).Keys.Select(key => key.Complaints));
        Assert.Equal((2, 3), (await MasterKeys.ReadAsync(Token) is var all ? (all.Waiting, all.All) : default));
        Assert.Equal(0, await MasterKeys.DestroyUnusedAsync(Token));

        var step = await MasterKeys.MoveAsync("", 1, Token);
        Assert.Equal(1, step.Moved);
        step = await MasterKeys.MoveAsync(step.Last!, 10, Token);
        Assert.Equal((1, 0), (step.Moved, step.Lost));
        Assert.Null((await MasterKeys.MoveAsync(step.Last!, 10, Token)).Last);
        Assert.Equal(1, await MasterKeys.DestroyUnusedAsync(Token));

        var status = await MasterKeys.ReadAsync(Token);
        Assert.Equal([3], status.Keys.Select(key => key.Complaints));
        Assert.Equal(0, status.Waiting);
        foreach (var complaint in new[] { before, first, second })
            Assert.Equal(s_person, await Complaints.ReadPersonalAsync(complaint.Id, "officer", "x", Token));
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task A_key_that_was_put_with_another_complaint_opens_nothing()
    {
        await MasterKeys.AddAsync("admin", "first", Token);
        var (mine, theirs) = (await ComplainAsync(), await ComplainAsync());

        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        await connection.ExecuteAsync(
            """
            UPDATE ComplaintKeys
            SET Content = (SELECT Content FROM ComplaintKeys WHERE ComplaintId = @Theirs)
            WHERE ComplaintId = @Mine
            """, new { Mine = mine.Id, Theirs = theirs.Id });

        Assert.Null(await Complaints.ReadPersonalAsync(mine.Id, "officer", "x", Token));
    }

    [Fact]
    public async Task A_key_that_is_lost_is_told_of_and_holds_up_no_other()
    {
        var lost = await ComplainAsync();
        await ComplainAsync();
        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        await connection.ExecuteAsync(
            "UPDATE ComplaintKeys SET Content = @Content WHERE ComplaintId = @Id",
            new { Content = new byte[100], lost.Id });
        await MasterKeys.AddAsync("admin", "first", Token);

        var step = await MasterKeys.MoveAsync("", 10, Token);

        Assert.Equal((1, 1), (step.Moved, step.Lost));
        Assert.Equal(1, (await MasterKeys.ReadAsync(Token)).Waiting);
    }
}
