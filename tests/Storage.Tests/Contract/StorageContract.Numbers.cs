using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task Numbers_count_per_kind_and_year_of_publication_in_China()
    {
        var newYear = new DateTimeOffset(2022, 12, 31, 16, 0, 0, TimeSpan.Zero);
        var outcomes = await Notices.RecordAsync(
            [
                Recall("1"),
                Recall("2"),
                Recall("3") with { PublishedAt = newYear },
                Recall("4") with { PublishedAt = newYear.AddMilliseconds(-1) },
                Recall("5") with { PublishedAt = null },
                Recall("7") with { PublishedAt = DateTimeOffset.MaxValue },
                new ConsumerTip { Title = "提示", PublisherId = "samr", ReferenceNumber = "6" },
            ],
            Importer, Token);

        Assert.Equal(
            [
                "RC-2024-000001", "RC-2024-000002", "RC-2023-000001", "RC-2022-000001", "RC-2024-000003",
                "RC-9999-000001", "CT-2024-000001",
            ],
            outcomes.Select(outcome => outcome.Id));
    }

    [Fact]
    public async Task A_number_that_was_brought_along_is_not_given_out_again()
    {
        await RecordAsync(Recall("1") with { Id = "RC-2024-000041" });

        var outcomes = await Notices.RecordAsync(
            [Recall("2"), Recall("3") with { Id = "RC-2024-000044" }, Recall("4")], Importer, Token);

        Assert.Equal(["RC-2024-000042", "RC-2024-000044", "RC-2024-000045"], outcomes.Select(outcome => outcome.Id));
    }

    [Fact]
    public async Task Numbers_of_samples_neither_move_the_series_nor_meet_it()
    {
        await RecordAsync(Recall("1") with { Id = "RC-2024-900001" });
        Assert.Equal("RC-2024-000001", (await RecordAsync(Recall("2"))).Id);

        await RecordAsync(Recall("3") with { Id = "RC-2024-899999" });
        Assert.Equal("RC-2024-1000000", (await RecordAsync(Recall("4"))).Id);
    }

    [Fact]
    public async Task An_exported_notice_keeps_its_number_version_status_and_instant()
    {
        var exported = Recall("1") with
        {
            Id = "RC-2024-000007",
            Version = 3,
            Status = NoticeStatus.Withdrawn,
            ChangeReason = "误发",
            UpdatedAt = new(2024, 4, 1, 0, 0, 0, TimeSpan.Zero),
        };

        Assert.Equal(new(RecordAction.Added, "RC-2024-000007", 3), await RecordAsync(exported));
        Assert.Equal(new(RecordAction.Unchanged, "RC-2024-000007", 3), await RecordAsync(exported));
        var stored = await Notices.FindAsync("RC-2024-000007", Token);
        Assert.Equal(
            NoticeJson.Write(exported with { PublishedAt = exported.PublishedAt!.Value.ToUniversalTime() }),
            NoticeJson.Write(stored!));
    }

    [Fact]
    public async Task An_exported_notice_that_is_ahead_is_taken_and_one_that_is_behind_changes_nothing()
    {
        await RecordAsync(Recall("1"));
        var first = (await Notices.FindAsync("RC-2024-000001", Token))!;
        var ahead = first with { Version = 4, Status = NoticeStatus.Corrected, Title = "第四版", ChangeReason = "更正" };

        Assert.Equal(new(RecordAction.Updated, first.Id, 4), await RecordAsync(ahead));
        Assert.Equal(new(RecordAction.Unchanged, first.Id, 4), await RecordAsync(first));
        Assert.Equal(new(RecordAction.Updated, first.Id, 5), await RecordAsync(first with { Title = "分歧" }));
        Assert.Equal("第四版", (await Notices.FindVersionAsync(first.Id!, 4, Token))!.Title);
    }
}
