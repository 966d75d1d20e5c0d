using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Api.Tests.Uploads;

public sealed class UploadUndoTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taking_back_withdraws_what_was_new_and_restores_what_was_changed()
    {
        await using var office = await UploadOffice.OpenAsync();
        await office.TakeInAsync(RecallCsv.Of(("A", "原来的", "水壶"), ("C", "不变", "灯")));
        var upload = await office.TakeInAsync(
            RecallCsv.Of(("A", "改过的", "水壶"), ("B", "新增的", "插座"), ("C", "不变", "灯")));

        var undone = await office.UndoAsync(upload);

        Assert.Equal((UploadState.Undone, 2L, 0L), (undone.State, undone.Undone, undone.UndoRefused));
        Assert.Equal(
            [
                ("原来的", 3, NoticeStatus.Corrected, "传错了文件"), ("不变", 1, NoticeStatus.Published, null),
                ("新增的", 2, NoticeStatus.Withdrawn, "传错了文件"),
            ],
            (await office.AllNoticesAsync())
                .Select(notice => (notice.Title, notice.Version, notice.Status, notice.ChangeReason)));
        Assert.True((await office.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_notice_that_has_changed_since_is_left_and_listed()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.TakeInAsync(RecallCsv.Of(("A", "一", "水壶"), ("B", "二", "插座")));
        var changed = (await office.AllNoticesAsync()).Single(notice => notice.ReferenceNumber == "B");
        await office.Notices.RecordAsync(
            [changed with { Title = "后来改的", UpdatedAt = null }], new("somebody"), Token);

        var undone = await office.UndoAsync(upload);

        Assert.Equal((1L, 1L), (undone.Undone, undone.UndoRefused));
        var row = Assert.Single(await office.RowsAsync(upload), row => row.IsUndone == false);
        Assert.Equal(changed.Id, row.NoticeId);
        Assert.Equal("后来改的", (await office.Notices.FindAsync(changed.Id!, Token))!.Title);
    }

    [Fact]
    public async Task A_file_that_was_taken_back_is_not_taken_back_again()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.UndoAsync(await office.TakeInAsync(RecallCsv.Of(2)));

        Assert.IsType<Api.Uploads.UploadOutcome.Conflict>(
            await office.Desk.UndoAsync(UploadOffice.Author, upload.Id, "again", Token));
    }

    [Fact]
    public async Task Many_notices_are_taken_back_in_one_go()
    {
        await using var office = await UploadOffice.OpenAsync();
        var undone = await office.UndoAsync(await office.TakeInAsync(RecallCsv.Of(1_300)));

        Assert.Equal(1_300, undone.Undone);
        Assert.All(
            await office.AllNoticesAsync(), notice => Assert.Equal(NoticeStatus.Withdrawn, notice.Status));
    }
}
