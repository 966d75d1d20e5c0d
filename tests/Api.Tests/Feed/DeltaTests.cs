using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class DeltaTests
{
    private static readonly (string, string) s_track = ("Prefer", "odata.track-changes");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, "Notices", "")]
    [InlineData(2, "Notices", "$filter=RiskLevel eq 'Serious' or RiskLevel eq 'High'")]
    [InlineData(3, "Recalls", "$filter=contains(Title,'a')")]
    [InlineData(4, "Notices", "$search=T AND NOT electric")]
    [InlineData(5, "Notices/ConsumerSafety.SpotCheck", "")]
    [InlineData(6, "Notices", "$filter=Status ne 'Withdrawn'&$select=Id,Title,Version,Kind,RiskLevel,Status")]
    public async Task A_mirror_kept_while_others_write_ends_equal_and_gets_each_state_once(
        int seed, string path, string options)
    {
        var random = new Random(seed);
        var maker = new NoticeMaker(seed);
        var latest = maker.Make(80).Select(First).ToDictionary(notice => notice.Id!);
        await using var host = await FeedHost.StartAsync(latest.Values);
        var writes = 0;
        async Task WriteAsync()
        {
            var batch = new List<Notice>();
            for (var i = random.Next(1, 6); i > 0; i--)
                batch.Add(Change(maker, latest, random));
            foreach (var notice in batch)
                latest[notice.Id!] = notice;
            writes += batch.Count;
            await host.PutAsync(batch);
        }

        var mirror = new Mirror(host);
        await mirror.WalkAsync($"/odata/{path}?{options}", random.Next(1, 12), WriteAsync);
        for (var round = 0; round < 12; round++)
        {
            for (var i = random.Next(4); i > 0; i--)
                await WriteAsync();
            await mirror.FollowAsync(random.Next(1, 30), round < 11 ? WriteAsync : () => Task.CompletedTask);
        }
        await mirror.FollowAsync(1000, () => Task.CompletedTask);

        Assert.True(writes > 50, "The test has to write.");
        Assert.Equal(await CurrentAsync(host, $"/odata/{path}?{options}"), mirror.Texts());
        Assert.Empty(await mirror.FollowAsync(1000, () => Task.CompletedTask));
    }

    [Fact]
    public async Task A_round_gives_each_changed_entity_once_in_the_order_of_changes_with_its_last_state()
    {
        var maker = new NoticeMaker(11);
        var notices = maker.Make(40).Select(First).ToList();
        await using var host = await FeedHost.StartAsync(notices);
        var mirror = new Mirror(host);
        await mirror.WalkAsync("/odata/Notices", 1000, () => Task.CompletedTask);
        await host.PutAsync(Next(notices[5], "one"), Next(notices[9], "x"), Next(notices[2], "two"));
        await host.PutAsync(Next(Next(notices[9], "x"), "three"));

        Assert.Equal(3, await host.GetCountAsync(Count(mirror.Link)));
        var first = await host.GetAsync(mirror.Link, ("Prefer", "odata.maxpagesize=2"));
        Assert.Equal("http://feed.example/odata/$metadata#Notices/$delta", first["@odata.context"]!.GetValue<string>());
        Assert.Equal(["one", "two"], Titles(first));
        // What comes while the round lasts is left for the next.
        await host.PutAsync(Next(Next(Next(notices[9], "x"), "three"), "four"), Next(notices[7], "five"));
        var second = await host.GetAsync(first["@odata.nextLink"]!.GetValue<string>());
        Assert.Empty(Titles(second));
        var next = await host.GetAsync(second["@odata.deltaLink"]!.GetValue<string>());
        Assert.Equal(["four", "five"], Titles(next));
    }

    [Theory]
    [InlineData("4.01")]
    [InlineData("4.0")]
    public async Task What_no_longer_matches_is_removed_and_what_is_withdrawn_stays(string version)
    {
        var maker = new NoticeMaker(12);
        var notices = maker.Make(6).Select(First).Select(notice => notice with { RiskLevel = RiskLevel.Serious })
            .ToList();
        await using var host = await FeedHost.StartAsync(notices);
        var mirror = new Mirror(host);
        await mirror.WalkAsync("/odata/Notices?$filter=RiskLevel eq 'Serious'", 1000, () => Task.CompletedTask);
        await host.PutAsync(
            Next(notices[0], "less") with { RiskLevel = RiskLevel.Low },
            Next(notices[1], "gone") with { Status = NoticeStatus.Withdrawn },
            First(maker.Make(1)[0]) with { RiskLevel = RiskLevel.Low });

        var delta = await host.GetAsync(mirror.Link, ("OData-MaxVersion", version));

        var rows = delta["value"]!.AsArray();
        Assert.Equal(2, rows.Count);
        Assert.Equal(2, await host.GetCountAsync(Count(mirror.Link)));
        var id = $"Notices('{notices[0].Id}')";
        if (version == "4.0")
        {
            Assert.Equal(
                "http://feed.example/odata/$metadata#Notices/$deletedEntity", Text(rows[0]!, "@odata.context"));
            Assert.Equal((id, "changed"), (Text(rows[0]!, "id"), Text(rows[0]!, "reason")));
        }
        else
        {
            Assert.Equal("""{"reason":"changed"}""", rows[0]!["@removed"]!.ToJsonString());
            Assert.Equal((id, notices[0].Id), (Text(rows[0]!, "@odata.id"), Text(rows[0]!, "Id")));
        }
        Assert.Equal(("gone", "Withdrawn"), (Text(rows[1]!, "Title"), Text(rows[1]!, "Status")));
    }

    [Theory]
    [InlineData("Notices", "odata.track-changes", true)]
    [InlineData("Notices", "track-changes", true)]
    [InlineData("Agencies", "track-changes", true)]
    [InlineData("Campaigns?$filter=contains(Name,'月')", "track-changes", true)]
    [InlineData("Notices?$filter=Title eq 'Publisher'&$orderby=Title&$select=Id", "track-changes", true)]
    [InlineData("Notices", "odata.maxpagesize=5", false)]
    [InlineData("Regions", "track-changes", false)]
    [InlineData("HazardTypes", "track-changes", false)]
    [InlineData("ProductCategories", "track-changes", false)]
    [InlineData("Notices?$top=5", "track-changes", false)]
    [InlineData("Notices?$skip=5", "track-changes", false)]
    [InlineData("Notices?$expand=Publisher", "track-changes", false)]
    [InlineData("Notices?$filter=Publisher/Name eq 'x'", "track-changes", false)]
    [InlineData("Notices?$filter=Campaigns/any()", "track-changes", false)]
    [InlineData("Notices?$filter=PublishedAt lt now()", "track-changes", false)]
    [InlineData("Agencies('samr')/Notices", "track-changes", false)]
    public async Task Changes_are_promised_only_where_they_can_be_told(string path, string preference, bool isTracked)
    {
        await using var host = await FeedHost.StartAsync(new NoticeMaker(13).Make(20));
        using var response = await host.SendAsync("/odata/" + path, null, ("Prefer", preference));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(isTracked, body["@odata.deltaLink"] is not null);
        var applied =
            response.Headers.TryGetValues("Preference-Applied", out var values) ? string.Join(',', values) : "";
        Assert.Equal(isTracked, applied.Contains("odata.track-changes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_of_another_database_or_from_ahead_of_the_log_is_410_with_a_way_on()
    {
        await using var host = await FeedHost.StartAsync(new NoticeMaker(14).Make(20));
        await using var ahead = await FeedHost.StartAsync(new NoticeMaker(14).Make(40), host.Source);
        await using var other = await FeedHost.StartAsync(new NoticeMaker(14).Make(40));
        foreach (var elsewhere in (FeedHost[])[ahead, other])
        {
            var walk = await elsewhere.GetAsync(
                "/odata/Notices?$select=Id", s_track, ("Prefer", "odata.maxpagesize=5"));
            var whole = await elsewhere.GetAsync("/odata/Notices?$select=Id", s_track);
            foreach (var link in (string[])[Text(walk, "@odata.nextLink"), Text(whole, "@odata.deltaLink")])
            {
                using var response = await host.SendAsync(link);
                Assert.Equal(410, (int)response.StatusCode);
                Assert.Equal("http://feed.example/odata/Notices?$select=Id", response.Headers.Location!.OriginalString);
                var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["error"]!;
                Assert.Equal("Gone", Text(error, "code"));
                Assert.Contains("?$select=Id", Text(error, "message"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_link_that_was_changed_in_any_way_is_400()
    {
        await using var host = await FeedHost.StartAsync(new NoticeMaker(15).Make(20));
        var link = Text(await host.GetAsync("/odata/Notices?$filter=Version ge 1", s_track), "@odata.deltaLink");
        var token = link[(link.IndexOf("$deltatoken=", StringComparison.Ordinal) + "$deltatoken=".Length)..];
        var random = new Random(2);
        string[] wrong =
        [
            .. Enumerable.Range(0, 40).Select(
                _ => $"/odata/Notices?$filter=Version ge 1&$deltatoken={Damage(token, random)}"),
            link + "&$top=5", link + "&$skip=5", link + "&$select=Id", link + "&$orderby=Title", link + "&$count=true",
            link + "&$search=x", link + "&$skiptoken=x", $"/odata/Notices?$deltatoken={token}",
            $"/odata/Recalls?$filter=Version ge 1&$deltatoken={token}",
            $"/odata/Notices?$filter=Version ge 2&$deltatoken={token}", "/odata/Notices?$deltatoken=latest",
        ];
        foreach (var path in wrong)
        {
            using var response = await host.SendAsync(path);
            Assert.True(400 == (int)response.StatusCode, path);
        }
        using var entity = await host.SendAsync($"/odata/Notices('x')?$deltatoken={token}");
        Assert.Equal(400, (int)entity.StatusCode);
        Assert.NotNull(await host.GetAsync(link + "&$format=json"));
    }

    [Fact]
    public async Task Counts_stand_on_every_page_of_a_round()
    {
        var notices = new NoticeMaker(16).Make(30).Select(First).ToList();
        await using var host = await FeedHost.StartAsync(notices);
        var link = Text(
            await host.GetAsync("/odata/Notices?$count=true&$filter=RiskLevel ne 'Low'", s_track), "@odata.deltaLink");
        await host.PutAsync([.. notices.Select(notice => Next(notice, "again"))]);
        var count = await host.GetCountAsync(Count(link));
        Assert.Equal(30, count); // all have changed; those that never matched may have before
        var seen = 0;
        for (var next = link; next is not null;)
        {
            var page = await host.GetAsync(next, ("Prefer", "maxpagesize=7"));
            Assert.Equal(count, page["@odata.count"]!.GetValue<int>());
            seen += page["value"]!.AsArray().Count;
            next = page["@odata.nextLink"]?.GetValue<string>();
        }
        Assert.Equal(count, seen);
    }

    [Fact]
    public async Task A_link_holds_on_another_node_and_after_the_index_was_built_anew()
    {
        var notices = new NoticeMaker(17).Make(30).Select(First).ToList();
        await using var one = await FeedHost.StartAsync(notices);
        var link = Text(await one.GetAsync("/odata/Notices", s_track), "@odata.deltaLink");
        await one.PutAsync(Next(notices[3], "changed"));
        await using var node = await FeedHost.StartAsync(one);
        Assert.Equal(["changed"], Titles(await node.GetAsync(link)));
        Assert.Equal(["changed"], Titles(await one.GetAsync(link)));
    }

    private static Notice Change(NoticeMaker maker, Dictionary<string, Notice> latest, Random random)
    {
        if (random.Next(4) == 0)
            return First(maker.Make(1)[0]);
        var notice = latest.Values.ElementAt(random.Next(latest.Count));
        return random.Next(4) == 0
            ? notice with { Status = NoticeStatus.Withdrawn, Version = notice.Version + 1 }
            : Next(notice, $"T {(char)('a' + random.Next(3))} {random.Next()}") with
            {
                Status = NoticeStatus.Corrected, RiskLevel = (RiskLevel)random.Next(5),
            };
    }

    private static Notice First(Notice notice) => notice with { Version = 1, Status = NoticeStatus.Published };

    private static Notice Next(Notice notice, string title) =>
        notice with { Title = title, Version = notice.Version + 1 };

    private static async Task<SortedDictionary<string, string>> CurrentAsync(FeedHost host, string path)
    {
        var mirror = new Mirror(host);
        await mirror.WalkAsync(path, 1000, () => Task.CompletedTask);
        return mirror.Texts();
    }

    private static string Damage(string token, Random random)
    {
        var place = random.Next(token.Length - 1);
        return token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..];
    }

    private static string Count(string link) => link.Replace("Notices?", "Notices/$count?", StringComparison.Ordinal);

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static List<string> Titles(JsonNode page) =>
        [.. page["value"]!.AsArray().Select(row => Text(row!, "Title"))];
}
