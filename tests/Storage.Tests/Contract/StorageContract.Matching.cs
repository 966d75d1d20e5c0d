using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_notice_twice_in_one_batch_is_recorded_as_if_one_after_the_other()
    {
        var outcomes = await Notices.RecordAsync(
            [Recall("A-1"), Recall("A-1"), Recall("A-1", "新标题"), Recall("A-1", "新标题")], Importer, Token);

        Assert.Equal(
            [RecordAction.Added, RecordAction.Unchanged, RecordAction.Updated, RecordAction.Unchanged],
            outcomes.Select(outcome => outcome.Action));
        Assert.Equal([1, 1, 2, 2], outcomes.Select(outcome => outcome.Version));
        Assert.Equal("电动自行车召回", (await Notices.FindVersionAsync("RC-2024-000001", 1, Token))!.Title);
        Assert.Equal("新标题", (await Notices.FindAsync("RC-2024-000001", Token))!.Title);
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task A_notice_is_recognized_by_its_Id_before_its_reference_number()
    {
        await RecordAsync(Recall("A-1"));
        await RecordAsync(Recall("A-2"));

        var byId = await RecordAsync(Recall(null, "按编号更正") with { Id = "RC-2024-000002" });
        var taken = await RecordAsync(Recall("A-1", "别的公告") with { Id = "RC-2024-000002" });
        var unknownId = await RecordAsync(Recall("A-1", "编号不同") with { Id = "RC-2024-000777" });

        Assert.Equal((RecordAction.Updated, "RC-2024-000002"), (byId.Action, byId.Id));
        Assert.Equal(RecordAction.Refused, taken.Action);
        Assert.Equal((RecordAction.Updated, "RC-2024-000001"), (unknownId.Action, unknownId.Id));
    }

    [Fact]
    public async Task White_space_around_a_reference_number_tells_nothing_apart()
    {
        await RecordAsync(Recall("A-1"));

        Assert.Equal(RecordAction.Unchanged, (await RecordAsync(Recall(" A-1 "))).Action);
        Assert.Equal(RecordAction.Added, (await RecordAsync(Recall("a-1"))).Action);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_with_its_reason_and_stops_nothing_else()
    {
        await RecordAsync(Recall("A-1"));
        var outcomes = await Notices.RecordAsync(
            [
                Recall("B-1") with { PublisherId = "nobody" },
                Recall(null),
                new ConsumerTip { Title = "提示", PublisherId = "samr", ReferenceNumber = "A-1" },
                Recall("A-1") with { PublisherId = "cpsc", Id = "RC-2024-000001" },
                Recall("B-2") with { Id = "SC-2024-000009" },
                Recall("B-3") with { Id = "no number" },
                Recall("B-4") with { Id = "RC-2024-9999999999" },
                Recall(new string('9', 201)),
                Recall("B\0-6"),
                Recall("B-\uD800"),
                Recall("B-7") with { Version = int.MaxValue },
                Recall("B-\uFFFD"),
            ],
            Importer, Token);

        Assert.Equal(Enumerable.Repeat(RecordAction.Refused, 11), outcomes.Take(11).Select(outcome => outcome.Action));
        Assert.All(outcomes.Take(11), outcome => Assert.NotEmpty(outcome.Reason!.Chinese));
        Assert.Contains("nobody", outcomes[0].Reason!.English, StringComparison.Ordinal);
        Assert.Equal(new(RecordAction.Added, "RC-2024-000002", 1), outcomes[11]);
    }

    [Fact]
    public async Task A_corrected_reference_number_leaves_the_old_one_free()
    {
        await RecordAsync(Recall(null) with { Id = "RC-2024-000001" });
        await RecordAsync(Recall("A-1") with { Id = "RC-2024-000001" });
        var outcomes = await Notices.RecordAsync(
            [Recall(null) with { Id = "RC-2024-000001" }, Recall("A-1", "另一条")], Importer, Token);

        Assert.Equal([RecordAction.Updated, RecordAction.Added], outcomes.Select(outcome => outcome.Action));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_keeps_nothing()
    {
        await RecordAsync(Recall("A-1"));
        Notice[] notices = [Recall("A-1"), Recall("A-1", "新"), Recall("A-2"), Recall(null)];
        var head = await Here.Source.ReadHeadAsync(Token);
        var signal = Here.Signal.Next;

        var dry = await Notices.RecordAsync(notices, Importer with { IsDryRun = true }, Token);
        Assert.Equal(head, await Here.Source.ReadHeadAsync(Token));
        Assert.False(signal.IsCompleted);
        var real = await Notices.RecordAsync(notices, Importer, Token);

        Assert.Equal(real, dry);
        Assert.True(signal.IsCompleted);
    }
}
