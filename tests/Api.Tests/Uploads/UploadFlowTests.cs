using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Api.Tests.Uploads;

public sealed class UploadFlowTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_file_would_change_is_told_and_nothing_is_changed()
    {
        await using var office = await UploadOffice.OpenAsync();
        await office.TakeInAsync(RecallCsv.Of(("A", "旧的", "水壶"), ("B", "不变", "插座")));

        var upload = await office.CheckAsync(
            RecallCsv.Of(("A", "新的", "水壶"), ("B", "不变", "插座"), ("C", "第三", "灯"), ("", "没有文号", "灯")));

        Assert.Equal((UploadState.Checked, new(1, 1, 1, 0, 1, 4)), (upload.State, upload.Counts));
        Assert.Equal(2, (await office.AllNoticesAsync()).Count);
    }

    [Fact]
    public async Task An_approved_file_is_recorded_and_its_new_versions_say_why()
    {
        await using var office = await UploadOffice.OpenAsync();
        await office.TakeInAsync(RecallCsv.Of(("A", "旧的", "水壶")));

        var upload = await office.TakeInAsync(RecallCsv.Of(("A", "新的", "水壶"), ("B", "另一条", "插座")));

        var notices = await office.AllNoticesAsync();
        Assert.Equal((UploadState.Done, 1L, 1L), (upload.State, upload.Counts!.Added, upload.Counts.Changed));
        Assert.Equal(
            [("新的", 2, NoticeStatus.Corrected, "三月批次"), ("另一条", 1, NoticeStatus.Published, null)],
            notices.Select(notice => (notice.Title, notice.Version, notice.Status, notice.ChangeReason)));
        Assert.All(notices, notice => Assert.Equal("samr", notice.PublisherId));
        Assert.True((await office.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_file_that_comes_again_changes_nothing()
    {
        await using var office = await UploadOffice.OpenAsync();
        await office.TakeInAsync(RecallCsv.Of(3));

        var upload = await office.CheckAsync(RecallCsv.Of(3));

        Assert.Equal(new(0, 0, 3, 0, 0, 3), upload.Counts);
        Assert.IsType<UploadOutcome.Invalid>(await office.Desk.SubmitAsync(
            UploadOffice.Author, upload.Id, new(UploadMode.GoodRowsOnly, "again"), Token));
    }

    [Fact]
    public async Task Good_rows_are_recorded_without_the_bad_ones_when_that_was_chosen()
    {
        await using var office = await UploadOffice.OpenAsync();

        var upload = await office.TakeInAsync(
            RecallCsv.Of(("A", "一", "水壶"), ("B", "", "插座")).Replace("插座", "", StringComparison.Ordinal),
            UploadMode.GoodRowsOnly);

        Assert.Equal("一", Assert.Single(await office.AllNoticesAsync()).Title);
        Assert.Equal(new(1, 0, 0, 0, 1, 2), upload.Counts);
    }

    [Fact]
    public async Task All_or_nothing_cannot_be_chosen_for_a_file_with_a_bad_row()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync(RecallCsv.Of(("A", "一", "水壶"), ("", "二", "插座")));

        var outcome = await office.Desk.SubmitAsync(
            UploadOffice.Author, upload.Id, new(UploadMode.AllOrNothing, "r"), Token);

        Assert.Equal("mode", Assert.Single(Assert.IsType<UploadOutcome.Invalid>(outcome).Faults).Field);
    }

    [Fact]
    public async Task All_or_nothing_records_nothing_when_a_row_has_become_bad_since_it_was_checked()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync(RecallCsv.Of(1200));
        await office.ApproveAsync(upload, UploadMode.AllOrNothing);
        var other = new ConsumerTip { Title = "同号", PublisherId = "samr", ReferenceNumber = "R-1150" };
        await office.Notices.RecordAsync([other], new("test"), Token);

        await office.WorkAsync();

        var failed = await office.FindAsync(upload);
        Assert.Equal((UploadState.Failed, 1L), (failed.State, failed.Counts!.RejectedRows));
        Assert.Equal("同号", Assert.Single(await office.AllNoticesAsync()).Title);
        Assert.Contains(
            (await office.RowsAsync(upload)), row => row.Label.StartsWith("R-1150 ", StringComparison.Ordinal)
                && row.Action == UploadAction.Rejected);
    }

    [Fact]
    public async Task Rows_with_one_reference_are_one_notice_wherever_they_stand()
    {
        await using var office = await UploadOffice.OpenAsync();

        var upload = await office.TakeInAsync(
            RecallCsv.Of(("A", "两个", "水壶"), ("B", "一个", "灯"), ("A", "两个", "插座")));

        var notices = await office.AllNoticesAsync();
        Assert.Equal((2, 3), (notices.Count, upload.Counts!.Rows));
        Assert.Equal(
            ["水壶", "插座"], notices.Single(notice => notice.ReferenceNumber == "A").Products.Select(one => one.Name));
    }

    [Fact]
    public async Task Rows_of_one_notice_that_contradict_each_other_are_all_rejected()
    {
        await using var office = await UploadOffice.OpenAsync();

        var upload = await office.CheckAsync(RecallCsv.Of(("A", "一", "水壶"), ("A", "二", "插座"), ("B", "三", "灯")));

        Assert.Equal((2, 1), (upload.Counts!.RejectedRows, upload.Counts.Added));
        var rows = await office.RowsAsync(upload);
        Assert.Contains(rows.SelectMany(row => row.Remarks), remark => remark.Column == "Title");
    }

    [Fact]
    public async Task A_row_that_names_another_agency_is_rejected()
    {
        await using var office = await UploadOffice.OpenAsync();
        var lines = """
            {"Kind":"ConsumerTip","Title":"甲","PublisherId":"customs","ReferenceNumber":"1","PublishedAt":"2024-03-01T00:00:00Z","Advice":"x"}
            {"Kind":"ConsumerTip","Title":"乙","PublisherId":"samr","ReferenceNumber":"2","PublishedAt":"2024-03-01T00:00:00Z","Advice":"x"}
            """;

        var upload = await office.CheckAsync(lines);

        Assert.Equal((1, 1), (upload.Counts!.RejectedRows, upload.Counts.Added));
        Assert.Equal("PublisherId", Assert.Single((await office.RowsAsync(upload))[0].Remarks).Column);
    }

    [Theory]
    [InlineData("RC-2024-000001")]
    [InlineData("RC-2024-000777")]
    public async Task A_row_with_an_id_that_is_not_the_agencys_own_is_rejected(string id)
    {
        await using var office = await UploadOffice.OpenAsync();
        await office.Notices.RecordAsync(
            [new Recall { Title = "别人的", PublisherId = "customs", ReferenceNumber = "X" }], new("test"), Token);
        var line = $$"""{"Kind":"Recall","Id":"{{id}}","Title":"改","PublisherId":"samr","ReferenceNumber":"9","PublishedAt":"2024-03-01T00:00:00Z","Products":[{"Name":"壶"}],"Defect":"x","Remedy":"y"}""";

        var upload = await office.CheckAsync(line);

        Assert.Equal(1, upload.Counts!.RejectedRows);
        Assert.Contains("own agency", (await office.RowsAsync(upload))[0].Remarks[0].Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cannot_withdraw_a_notice_or_choose_its_version()
    {
        await using var office = await UploadOffice.OpenAsync();
        const string line = """{"Kind":"ConsumerTip","Title":"甲","PublisherId":"samr","ReferenceNumber":"1","PublishedAt":"2024-03-01T00:00:00Z","Advice":"x" REST}""";
        await office.TakeInAsync(line.Replace("REST", ",\"Version\":77,\"UpdatedAt\":\"2024-03-01T00:00:00Z\"", StringComparison.Ordinal));

        var upload = await office.CheckAsync(
            line.Replace("REST", ",\"Status\":\"Withdrawn\",\"ChangeReason\":\"r\"", StringComparison.Ordinal));

        Assert.Equal(1, Assert.Single(await office.AllNoticesAsync()).Version);
        Assert.Equal(1, upload.Counts!.RejectedRows);
    }
}
