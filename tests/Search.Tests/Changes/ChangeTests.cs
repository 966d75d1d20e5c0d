using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Search.Tests.Catalogue;
using static ConsumerSafety.Search.Tests.Catalogue.Notices;

namespace ConsumerSafety.Search.Tests.Changes;

public sealed class ChangeTests
{
    private static readonly NoticeQuery s_all = new(EntitySets.Notices);

    private static readonly NoticeQuery s_serious = s_all with
    {
        Filter = new ComparisonNode(
            new FieldNode(EntitySets.Notices.FindField("RiskLevel")!), ComparisonOperator.Equal,
            new LiteralNode(RiskLevel.Serious)),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task Each_change_since_a_place_is_given_once_in_order_as_plain_code_finds_it(int top)
    {
        var random = new Random(top);
        await using var catalogue = await TestCatalogue.WithAsync();
        var states = new List<Recall>(); // the log
        var last = new Dictionary<string, (long Sequence, Recall State)>();
        for (var round = 0; round < 15; round++)
        {
            for (var change = 0; change < 20; change++)
            {
                var serial = random.Next(1, 60);
                var version = last.TryGetValue(Recall(serial, "").Id!, out var held) ? held.State.Version + 1 : 1;
                states.Add(Recall(serial, $"v{version}",
                    recall => recall with { Version = version, RiskLevel = (RiskLevel)random.Next(3) }));
                last[states[^1].Id!] = (states.Count, states[^1]);
                catalogue.Source.Add(states[^1]);
            }
            await catalogue.CatchUpAsync();
            var stretch = new LogStretch(random.Next(states.Count), random.Next(states.Count + 1));
            foreach (var query in (NoticeQuery[])[s_all, s_serious])
            {
                var expected = last.Values
                    .Where(held => held.Sequence > stretch.After && held.Sequence <= stretch.UpTo)
                    .OrderBy(held => held.Sequence)
                    .Select(held => (held.State.Id, held.State.Version,
                        IsMember: query == s_all || held.State.RiskLevel == RiskLevel.Serious))
                    .Where(held => held.IsMember || held.Version > 1)
                    .ToList();
                using var view = catalogue.Search.OpenView();
                Assert.Equal(states.Count, view.Position);
                Assert.Equal(expected, Read(view, query, stretch, top));
                Assert.Equal(expected.Count, view.CountChanges(query, stretch, Token));
            }
        }
    }

    [Fact]
    public async Task An_index_built_anew_tells_of_the_same_changes()
    {
        await using var followed = await TestCatalogue.WithAsync();
        var random = new Random(5);
        for (var change = 1; change <= 80; change++)
        {
            followed.Source.Add(Recall(random.Next(1, 30), $"change {change}"));
            if (change % 9 == 0)
                followed.Source.Add(new AgencyEntry(
                    new() { Id = "samr", Name = $"局 {change}", EnglishName = "x" }, 0));
            if (change % 7 == 0)
                await followed.CatchUpAsync();
        }
        await followed.CatchUpAsync();
        await using var rebuilt = new TestCatalogue(source: followed.Source);
        await rebuilt.CatchUpAsync();

        using var one = followed.Search.OpenView();
        using var other = rebuilt.Search.OpenView();
        Assert.Equal((one.Source, one.Position), (other.Source, other.Position));
        foreach (var after in (long[])[0, 17, 44, 80])
        {
            var stretch = new LogStretch(after, one.Position);
            Assert.Equal(Read(one, s_all, stretch, 5), Read(other, s_all, stretch, 5));
            Assert.Equal(
                one.CountChanges(new(EntitySets.Agencies), stretch, Token),
                other.CountChanges(new(EntitySets.Agencies), stretch, Token));
        }
        Assert.Equal(1, one.CountChanges(new(EntitySets.Agencies), new(0, one.Position), Token));
    }

    [Fact]
    public async Task A_view_shows_the_moment_it_was_opened_at()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "kettle"), Recall(2, "toaster"));
        using var view = catalogue.Search.OpenView();
        catalogue.Source.Add(Recall(1, "changed"), Recall(3, "new"));
        await catalogue.CatchUpAsync();

        Assert.Equal(2, view.Position);
        Assert.Equal(["RC-2024-000001", "RC-2024-000002"], view.ReadAll(EntitySets.Notices).Select(row => row.Id));
        Assert.Equal(2, view.Search(s_all with { WithCount = true }, Token).Count);
        Assert.Equal(4, catalogue.Search.OpenView().Position);
    }

    [Fact]
    public async Task Everything_is_read_in_the_order_of_keys_once_over_all_segments()
    {
        await using var catalogue = await TestCatalogue.WithAsync();
        var random = new Random(8);
        var titles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var batch = 0; batch < 12; batch++)
        {
            for (var i = 0; i < 25; i++)
            {
                var recall = Recall(random.Next(1, 200), $"{batch}/{i}");
                titles[recall.Id!] = recall.Title;
                catalogue.Source.Add(recall);
            }
            await catalogue.CatchUpAsync();
        }
        using var view = catalogue.Search.OpenView();
        Assert.Equal(titles.Keys, view.ReadAll(EntitySets.Notices).Select(row => row.Id));
        Assert.Equal(
            titles.Values.Select(title => $"\"{title}\""),
            view.ReadAll(EntitySets.Notices).Select(row => System.Text.Encoding.UTF8.GetString(
                row.Value(EntitySets.Notices.FindField("Title")!))));
        Assert.Equal(["110000", "110108", "310000", "CN"], view.ReadAll(EntitySets.Regions).Select(row => row.Id));
    }

    [Fact]
    public async Task A_place_in_the_log_is_reached_ahead_or_waited_for()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "kettle"));
        Assert.Equal(LogReach.Reached, await catalogue.Search.ReachAsync(1, Token));

        var ahead = catalogue.Search.ReachAsync(9, Token);
        catalogue.Source.Add(Recall(2, "toaster"));
        await catalogue.CatchUpAsync();
        while (!ahead.IsCompleted)
            await catalogue.Tailer.RunOnceAsync(Token);
        Assert.Equal(LogReach.Ahead, await ahead);

        catalogue.Source.Add(Recall(3, "fan"));
        var waiting = catalogue.Search.ReachAsync(3, Token);
        await catalogue.CatchUpAsync();
        Assert.Equal(LogReach.Reached, await waiting);

        catalogue.Source.IsAway = true;
        Assert.Equal(LogReach.Behind, await catalogue.Search.ReachAsync(4, Token));
    }

    private static List<(string? Id, int Version, bool IsMember)> Read(
        CatalogueView view, NoticeQuery query, LogStretch stretch, int top)
    {
        var all = new List<(string?, int, bool)>();
        for (long? after = stretch.After; after is { } from && from < stretch.UpTo;)
        {
            var page = view.ReadChanges(query, stretch with { After = from }, top, Token);
            Assert.True(page.Rows.Count <= top);
            all.AddRange(page.Rows.Select(
                changed => ((string?)changed.Row.Id, Version(changed.Row), changed.IsMember)));
            after = page.Next;
        }
        return all;
    }

    private static int Version(Row row) => System.Text.Json.JsonSerializer.Deserialize<int>(
        row.Value(EntitySets.Notices.FindField("Version")!));
}
