using ConsumerSafety.Domain.Changes;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task Every_entry_has_the_number_of_its_last_change_however_it_is_read()
    {
        var random = new Random(3);
        var expected = new Dictionary<(EntityType, string), long>
        {
            [(EntityType.Agency, "samr")] = 1, [(EntityType.Agency, "cpsc")] = 2,
        };
        var reached = await Here.Source.ReadHeadAsync(Token);
        for (var round = 0; round < 12; round++)
        {
            var before = await Here.Source.ReadHeadAsync(Token);
            var (type, id) = await ChangeSomethingAsync(random, round);
            Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(before + 1, await Here.Source.ReadHeadAsync(Token));
            expected[(type, id)] = before + 1;
            if (round % 3 != 2)
                continue;
            // A change that comes after the stretch that is read counts already: states and numbers go together.
            var batch = await Here.Source.ReadChangesAsync(reached, 2, Token);
            Assert.All(batch.Entries, entry => Assert.Equal(expected[(entry.Type, entry.Id)], entry.Sequence));
            Assert.NotEmpty(batch.Entries);
            reached = before + 1;
        }

        var all = await Here.Source.ReadAllAsync(Token)
            .SelectMany(batch => batch.ToAsyncEnumerable())
            .ToListAsync(Token);
        Assert.Equal(expected, all.ToDictionary(entry => (entry.Type, entry.Id), entry => entry.Sequence));
    }

    private async Task<(EntityType Type, string Id)> ChangeSomethingAsync(Random random, int round)
    {
        switch (round % 4)
        {
            case 0:
                var cpsc = Agency("cpsc") with { Website = $"https://a.example/{round}" };
                await Here.Agencies.SaveAsync([cpsc], "x", Token);
                return (EntityType.Agency, "cpsc");
            case 1:
                await Here.Campaigns.SaveAsync([Campaign("iron-fist-2024") with { Theme = $"{round}" }], "x", Token);
                return (EntityType.Campaign, "iron-fist-2024");
            case 2 when random.Next(2) == 0 && round > 4:
                await Notices.WithdrawAsync("RC-2024-000001", $"误发 {round}", "editor", Token);
                return (EntityType.Notice, "RC-2024-000001");
            default:
                var reference = round < 4 ? "A" : $"B{random.Next(2)}";
                return (EntityType.Notice, (await RecordAsync(Recall(reference, $"标题 {round}"))).Id!);
        }
    }
}
