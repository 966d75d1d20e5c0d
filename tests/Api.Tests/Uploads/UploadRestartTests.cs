using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Storage.Uploads;

namespace ConsumerSafety.Api.Tests.Uploads;

public sealed class UploadRestartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly List<UploadNotice> s_first =
    [
        .. Enumerable.Range(1, 500).Select(number => new UploadNotice(
            Recall(number), [new(number - 1, 0, $"{number + 1}", $"R-{number}")])),
    ];

    [Fact]
    public async Task A_node_that_dies_midway_is_followed_by_another_which_records_nothing_twice()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync(RecallCsv.Of(1_200));
        await office.ApproveAsync(upload, UploadMode.GoodRowsOnly);
        var work = office.Get<UploadWork>();
        // The first node takes the work, records a batch and is never heard of again.
        var lease = (await work.ClaimAsync("first", Token))!;
        lease = (await work.RecordAsync(lease, s_first, "first", "r", Token))!;
        Assert.Equal(500, (await office.AllNoticesAsync()).Count);

        await using var other = office.OpenNode();
        Assert.False(await other.Runner.RunOnceAsync(Token));
        office.Clock.Advance(UploadWork.LeaseTime + TimeSpan.FromSeconds(1));
        Assert.True(await other.Runner.RunOnceAsync(Token));

        var done = await office.FindAsync(upload);
        Assert.Equal((UploadState.Done, new(1_200, 0, 0, 0, 0, 1_200)), (done.State, done.Counts));
        var notices = await office.AllNoticesAsync();
        Assert.Equal(1_200, notices.Select(notice => notice.ReferenceNumber).Distinct().Count());
        Assert.All(notices, notice => Assert.Equal(1, notice.Version));
        // And should the first wake up, it has nothing to say any more.
        Assert.Null(await work.RecordAsync(lease, s_first, "first", "r", Token));
    }

    [Fact]
    public async Task A_node_that_was_taken_for_dead_records_nothing_while_another_works()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync(RecallCsv.Of(700));
        await office.ApproveAsync(upload, UploadMode.GoodRowsOnly);
        var work = office.Get<UploadWork>();
        var slow = (await work.ClaimAsync("slow", Token))!;
        office.Clock.Advance(UploadWork.LeaseTime + TimeSpan.FromSeconds(1));
        var other = (await work.ClaimAsync("other", Token))!;

        Assert.Null(await work.RecordAsync(slow, s_first, "slow", "r", Token));
        Assert.Empty(await office.AllNoticesAsync());
        Assert.NotNull(await work.RecordAsync(other, s_first, "other", "r", Token));
    }

    [Fact]
    public async Task Taking_back_goes_on_where_a_dead_node_left_off()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.TakeInAsync(RecallCsv.Of(1_100));
        UploadOffice.Done(await office.Desk.UndoAsync(UploadOffice.Author, upload.Id, "传错了", Token));
        var work = office.Get<UploadWork>();
        var lease = (await work.ClaimAsync("first", Token))!;
        Assert.Equal(500, await work.UndoAsync(lease, "first", Token));
        office.Clock.Advance(UploadWork.LeaseTime + TimeSpan.FromSeconds(1));

        await office.WorkAsync();

        var undone = await office.FindAsync(upload);
        Assert.Equal((UploadState.Undone, 1_100L), (undone.State, undone.Undone));
        Assert.All(await office.AllNoticesAsync(), notice => Assert.Equal(2, notice.Version));
    }

    [Fact]
    public async Task A_stopped_node_gives_its_work_back_at_once()
    {
        await using var office = await UploadOffice.OpenAsync();
        UploadOffice.Done(await office.ReceiveAsync(RecallCsv.Of(10)));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Runner.RunOnceAsync(stop.Token));

        Assert.True(await office.OpenNode().Runner.RunOnceAsync(Token));
    }

    [Fact]
    public async Task An_upload_that_cannot_be_worked_on_does_not_hold_up_the_others()
    {
        await using var office = await UploadOffice.OpenAsync();
        var broken = UploadOffice.Done(await office.ReceiveAsync(RecallCsv.Of(3)));
        await office.Get<UploadStore>().ChangeAsync(
            broken.Id, upload => upload with { Kind = null }, Storage.Log.AuditAction.Updated, null, "test", Token);
        // The older is taken first.
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        var sound = UploadOffice.Done(await office.ReceiveAsync(RecallCsv.Of(3)));

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => office.Runner.RunOnceAsync(Token));
        await office.WorkAsync();

        Assert.Equal(UploadState.Checked, (await office.FindAsync(sound)).State);
    }

    private static Recall Recall(int number) => new()
    {
        Title = $"召回 {number}", PublisherId = "samr", ReferenceNumber = $"R-{number}", Defect = "可能起火", Remedy = "免费更换",
        PublishedAt = new(2024, 3, 15, 0, 0, 0, TimeSpan.Zero), Products = [new() { Name = $"水壶 {number}" }],
    };
}
