using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_withdrawn_notice_keeps_its_content_and_says_why()
    {
        await RecordAsync(Recall("A-1"));

        var outcome = await Notices.WithdrawAsync("RC-2024-000001", " 依据不足 ", "editor", Token);

        Assert.Equal(new(RecordAction.Updated, "RC-2024-000001", 2), outcome);
        var stored = (await Notices.FindAsync("RC-2024-000001", Token))!;
        Assert.Equal((NoticeStatus.Withdrawn, "依据不足", 2), (stored.Status, stored.ChangeReason, stored.Version));
        Assert.Equal("电动自行车召回", stored.Title);
    }

    [Fact]
    public async Task A_withdrawn_notice_that_comes_again_stays_withdrawn_with_its_reason()
    {
        await RecordAsync(Recall("A-1"));
        await Notices.WithdrawAsync("RC-2024-000001", "依据不足", "editor", Token);

        Assert.Equal(RecordAction.Unchanged, (await RecordAsync(Recall("A-1"))).Action);
        await RecordAsync(Recall("A-1", "新标题"));

        var stored = (await Notices.FindAsync("RC-2024-000001", Token))!;
        Assert.Equal(
            (NoticeStatus.Withdrawn, "依据不足", 3, "新标题"),
            (stored.Status, stored.ChangeReason, stored.Version, stored.Title));
    }

    [Fact]
    public async Task A_file_that_says_withdrawn_withdraws_even_where_nothing_else_has_changed()
    {
        await RecordAsync(Recall("A-1"));
        var withdrawn = Recall("A-1") with { Status = NoticeStatus.Withdrawn, ChangeReason = "误发" };

        Assert.Equal(RecordAction.Updated, (await RecordAsync(withdrawn)).Action);
        Assert.Equal(RecordAction.Unchanged, (await RecordAsync(withdrawn)).Action);

        var stored = (await Notices.FindAsync("RC-2024-000001", Token))!;
        Assert.Equal((NoticeStatus.Withdrawn, "误发", 2), (stored.Status, stored.ChangeReason, stored.Version));
    }

    [Fact]
    public async Task A_withdrawal_needs_a_notice_and_a_reason_and_is_made_once()
    {
        await RecordAsync(Recall("A-1"));

        Assert.Equal(
            RecordAction.Refused, (await Notices.WithdrawAsync("RC-2024-000001", " ", "editor", Token)).Action);
        Assert.Equal(
            RecordAction.Refused, (await Notices.WithdrawAsync("RC-2024-000002", "误发", "editor", Token)).Action);
        await Notices.WithdrawAsync("RC-2024-000001", "误发", "editor", Token);
        Assert.Equal(
            new(RecordAction.Unchanged, "RC-2024-000001", 2),
            await Notices.WithdrawAsync("RC-2024-000001", "再次", "editor", Token));
    }
}
