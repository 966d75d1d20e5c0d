using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_new_notice_gets_a_number_of_its_kind_and_year()
    {
        var outcome = await RecordAsync(Recall("A-1"));

        Assert.Equal(new(RecordAction.Added, "RC-2024-000001", 1), outcome);
        var stored = await Notices.FindAsync("RC-2024-000001", Token);
        Assert.NotNull(stored);
        Assert.Equal("电动自行车召回", stored.Title);
        Assert.Equal(Time.GetUtcNow(), stored.UpdatedAt);
        Assert.Equal(TimeSpan.Zero, stored.PublishedAt!.Value.Offset);
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        await RecordAsync(Recall("A-1"));
        var head = await Here.Source.ReadHeadAsync(Token);
        Time.Advance(TimeSpan.FromDays(1));

        var outcome = await RecordAsync(Recall("A-1"));

        Assert.Equal(new(RecordAction.Unchanged, "RC-2024-000001", 1), outcome);
        Assert.Equal(head, await Here.Source.ReadHeadAsync(Token));
    }

    [Fact]
    public async Task Other_content_is_a_new_version_and_the_old_one_is_kept()
    {
        await RecordAsync(Recall("A-1"));
        Time.Advance(TimeSpan.FromDays(1));

        var outcome = await RecordAsync(Recall("A-1", "更正：电动自行车召回") with { ChangeReason = "型号有误" });

        Assert.Equal(new(RecordAction.Updated, "RC-2024-000001", 2), outcome);
        var second = await Notices.FindAsync("RC-2024-000001", Token);
        Assert.Equal((2, NoticeStatus.Corrected, "型号有误"), (second!.Version, second.Status, second.ChangeReason));
        Assert.Equal(Time.GetUtcNow(), second.UpdatedAt);
        var first = await Notices.FindVersionAsync("RC-2024-000001", 1, Token);
        Assert.Equal(("电动自行车召回", NoticeStatus.Published), (first!.Title, first.Status));
        Assert.Null(await Notices.FindVersionAsync("RC-2024-000001", 3, Token));
    }
}
