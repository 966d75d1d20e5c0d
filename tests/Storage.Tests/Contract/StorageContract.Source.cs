using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task Changes_give_the_present_state_of_everything_once_with_its_history()
    {
        var start = await Here.Source.ReadHeadAsync(Token);
        await RecordAsync(Recall("A-1"));
        Time.Advance(TimeSpan.FromHours(1));
        await RecordAsync(Recall("A-1", "新标题") with { ChangeReason = "更正" });
        await Here.Campaigns.SaveAsync([Campaign("quality-month-2024")], "editor", Token);

        var batch = await Here.Source.ReadChangesAsync(start, 100, Token);

        Assert.Equal(start + 3, batch.Position);
        Assert.Equal(2, batch.Entries.Count);
        var notice = Assert.Single(batch.Entries.OfType<NoticeEntry>());
        Assert.Equal("新标题", notice.Notice.Title);
        Assert.Equal(
            [
                new(1, NoticeStatus.Published, Time.GetUtcNow().AddHours(-1), null),
                new(2, NoticeStatus.Corrected, Time.GetUtcNow(), "更正"),
            ],
            notice.History);
        Assert.Equal("quality-month-2024", Assert.Single(batch.Entries.OfType<CampaignEntry>()).Id);
    }

    [Fact]
    public async Task Changes_are_read_in_stretches_and_end_at_the_head()
    {
        var start = await Here.Source.ReadHeadAsync(Token);
        await Notices.RecordAsync([Recall("1"), Recall("2"), Recall("3")], Importer, Token);

        var first = await Here.Source.ReadChangesAsync(start, 2, Token);
        var second = await Here.Source.ReadChangesAsync(first.Position, 2, Token);
        var third = await Here.Source.ReadChangesAsync(second.Position, 2, Token);

        Assert.Equal(
            ["RC-2024-000001", "RC-2024-000002", "RC-2024-000003"],
            first.Entries.Concat(second.Entries).Select(entry => entry.Id).Order(StringComparer.Ordinal));
        Assert.Equal(await Here.Source.ReadHeadAsync(Token), second.Position);
        Assert.Equal((second.Position, 0), (third.Position, third.Entries.Count));
    }

    [Fact]
    public async Task Everything_is_read_in_batches_and_counted()
    {
        await Here.Campaigns.SaveAsync([Campaign("iron-fist-2024")], "editor", Token);
        await Notices.RecordAsync([.. Enumerable.Range(1, 2345).Select(n => Recall($"{n}"))], Importer, Token);
        await Notices.WithdrawAsync("RC-2024-001500", "误发", "editor", Token);

        var entries = new List<CatalogueEntry>();
        await foreach (var batch in Here.Source.ReadAllAsync(Token))
        {
            Assert.InRange(batch.Count, 1, 1000);
            entries.AddRange(batch);
        }

        Assert.Equal(2348, entries.Count);
        Assert.Equal(2348, await Here.Source.CountAllAsync(Token));
        Assert.Equal(2348, entries.DistinctBy(entry => (entry.Type, entry.Id)).Count());
        var notices = entries.OfType<NoticeEntry>().ToDictionary(entry => entry.Id, entry => entry.History.Count);
        Assert.Equal((1, 2), (notices["RC-2024-001499"], notices["RC-2024-001500"]));
        var inOrder = await Notices.ReadAllAsync(Token).Select(notice => notice.Id!).ToListAsync(Token);
        Assert.Equal(2345, inOrder.Count);
        Assert.Equal(inOrder.Order(StringComparer.Ordinal), inOrder);
    }

    [Fact]
    public async Task A_walk_over_everything_can_be_left_half_way()
    {
        await Notices.RecordAsync([.. Enumerable.Range(1, 1001).Select(n => Recall($"{n}"))], Importer, Token);

        await foreach (var batch in Here.Source.ReadAllAsync(Token))
            break;

        Assert.Equal(1003, await Here.Source.CountAllAsync(Token));
    }

    [Fact]
    public async Task A_database_keeps_its_identity_and_shares_it_with_no_other()
    {
        await using var other = await CreateDatabaseAsync();
        await using var there = new Node(other, Time);
        await there.Migrator.MigrateAsync(Token);

        var identity = await Here.Source.ReadIdentityAsync(Token);

        Assert.Equal(identity, await StartNode().Source.ReadIdentityAsync(Token));
        Assert.NotEqual(identity, await there.Source.ReadIdentityAsync(Token));
    }

    [Fact]
    public async Task Only_what_really_changes_in_agencies_and_campaigns_is_logged()
    {
        var start = await Here.Source.ReadHeadAsync(Token);

        Assert.Equal(0, await Here.Agencies.SaveAsync([Agency("samr"), Agency("cpsc")], "setup", Token));
        Assert.Equal(1, await Here.Agencies.SaveAsync(
            [Agency("samr"), Agency("cpsc") with { Website = "https://www.cpsc.gov/" }], "setup", Token));
        Assert.Equal(1, await Here.Campaigns.SaveAsync(
            [Campaign("iron-fist-2024"), Campaign("iron-fist-2024")], "setup", Token));

        Assert.Equal(start + 2, await Here.Source.ReadHeadAsync(Token));
        Assert.Equal(["cpsc", "samr"], (await Here.Agencies.ReadAllAsync(Token)).Select(agency => agency.Id));
        Assert.Equal(
            Campaign("iron-fist-2024").Name, Assert.Single(await Here.Campaigns.ReadAllAsync(Token)).Name);
    }

    private static Campaign Campaign(string id) => new() { Id = id, Name = "铁拳行动", EnglishName = "Iron Fist" };
}
