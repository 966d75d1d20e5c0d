using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Oracle;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using CsCheck;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class PagingTests(SampleFeed sample)
{
    private readonly FeedHost _host = sample.Host;

    private static readonly Gen<(string Name, bool IsDescending)[]> s_orders = Gen
        .Select(Gen.Int[0, Sortable.Length - 1].Select(at => Sortable[at]), Gen.Bool)
        .Array[1, 3];

    public static TheoryData<string> SortableNames => [.. Sortable];

    private static string[] Sortable =>
    [
        .. EntitySets.Notices.Fields.Where(sortable => sortable.IsSortable)
            .Select(sortable => sortable.Kind is { } kind ? $"ConsumerSafety.{kind}/{sortable.Name}" : sortable.Name),
    ];

    [Theory]
    [MemberData(nameof(SortableNames))]
    public async Task Every_single_property_orders_with_null_lowest_and_the_key_last(string name)
    {
        foreach (var isDescending in (bool[])[false, true])
        {
            var keys =
                await _host.GetKeysAsync($"/odata/Notices?$select=Id&$orderby={name}{(isDescending ? " desc" : "")}",
                pageSize: 170);
            Assert.Equal(NoticeOrder.Keys(sample.Notices, (name, isDescending)), keys);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(599)]
    [InlineData(600)]
    [InlineData(1000)]
    public async Task A_walk_gives_each_once_whatever_the_size_of_page(int size)
    {
        var keys =
            await _host.GetKeysAsync("/odata/Notices?$select=Id&$orderby=RiskLevel desc,PublishedAt desc",
            pageSize: size);
        Assert.Equal(NoticeOrder.Keys(sample.Notices, ("RiskLevel", true), ("PublishedAt", true)), keys);
    }

    [Fact]
    public Task Any_filter_in_any_order_is_walked_as_plain_code_walks_it() =>
        Gen.Select(Gen.Int.Select(seed => new FilterMaker(seed).Make()), s_orders, Gen.Int[0, 40], Gen.Int[1, 300])
            .SampleAsync(AssertSameWalkAsync, iter: 200, threads: 2);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 10)]
    [InlineData(3, 10)]
    [InlineData(3, 25)]
    [InlineData(595, 25)]
    [InlineData(600, 25)]
    [InlineData(9999, 25)]
    [InlineData(0, 9999999999)]
    public async Task Top_holds_across_pages_and_skip_on_the_first_only(int skip, long top)
    {
        var keys =
            await _host.GetKeysAsync($"/odata/Notices?$select=Id&$orderby=Title&$skip={skip}&$top={top}", pageSize: 10);
        Assert.Equal(NoticeOrder.Keys(sample.Notices, ("Title", false)).Skip(skip).Take((int)Math.Min(top, 1000)),
            keys);
    }

    [Fact]
    public async Task The_count_stands_on_every_page_and_is_that_of_all()
    {
        for (string? next = "/odata/Notices?$count=true&$select=Id&$skip=5&$top=350"; next is not null;)
        {
            var page = await _host.GetAsync(next);
            Assert.Equal(600, page["@odata.count"]!.GetValue<int>());
            Assert.True(page["value"]!.AsArray().Count <= 100);
            next = page["@odata.nextLink"]?.GetValue<string>();
        }
    }

    [Fact]
    public async Task A_page_holds_100_unless_the_client_prefers_otherwise_up_to_1000()
    {
        Assert.Equal(100, (await _host.GetAsync("/odata/Notices"))["value"]!.AsArray().Count);
        foreach (
            var (preferred, applied) in ((string, string)[])[("odata.maxpagesize=50", "50"),
            ("respond-async, maxpagesize=5", "5"), ("maxpagesize=100000", "1000")])
        {
            using var response = await _host.SendAsync("/odata/Notices", null, ("Prefer", preferred));
            Assert.Equal($"odata.maxpagesize={applied}",
                Assert.Single(response.Headers.GetValues("Preference-Applied")));
        }
        using var plain = await _host.SendAsync("/odata/Notices", null, ("Prefer", "odata.maxpagesize=none"));
        Assert.False(plain.Headers.Contains("Preference-Applied"));
    }

    [Fact]
    public async Task A_next_link_keeps_the_size_of_page_and_every_other_option()
    {
        var first =
            await _host.GetAsync("/odata/Recalls?$select=Id&$filter=Version ge 1&utm=x y&$top=9",
            ("Prefer", "odata.maxpagesize=4"));
        var next = first["@odata.nextLink"]!.GetValue<string>();
        Assert.StartsWith("http://feed.example/odata/Recalls?", next, StringComparison.Ordinal);
        Assert.Contains("utm=x", next, StringComparison.Ordinal);
        Assert.DoesNotContain("$top", next, StringComparison.Ordinal);
        var second = await _host.GetAsync(next);
        Assert.Equal(4, second["value"]!.AsArray().Count);
        Assert.Equal(["Id"], second["value"]![0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task A_token_that_was_changed_or_belongs_elsewhere_is_400()
    {
        var page = await _host.GetAsync("/odata/Notices?$orderby=Title", ("Prefer", "odata.maxpagesize=4"));
        var next = page["@odata.nextLink"]!.GetValue<string>();
        var token = next[(next.IndexOf("$skiptoken=", StringComparison.Ordinal) + "$skiptoken=".Length)..];
        var random = new Random(1);
        string[] wrong =
        [
            .. Enumerable.Range(0, 50).Select(_ => $"/odata/Notices?$orderby=Title&$skiptoken={Damage(token, random)}"),
            $"/odata/Notices?$orderby=Title desc&$skiptoken={token}",
            $"/odata/Notices?$orderby=Title&$filter=Version eq 1&$skiptoken={token}",
            $"/odata/Notices?$skiptoken={token}",
            $"/odata/Recalls?$orderby=Title&$skiptoken={token}",
            next + "&$top=5",
            next + "&$skip=5",
        ];
        foreach (var path in wrong)
        {
            using var response = await _host.SendAsync(path);
            Assert.Equal(400, (int)response.StatusCode);
            var error =
                JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))![
                "error"]!;
            Assert.Equal("$skiptoken", error["target"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("&$orderby=Title desc")]
    [InlineData("&$orderby=RiskLevel,PublishedAt desc")]
    public async Task What_does_not_change_is_given_exactly_once_while_other_things_do(string order)
    {
        var maker = new NoticeMaker(7);
        var lasting = maker.Make(60);
        var others = maker.Make(60);
        await using var host = await FeedHost.StartAsync([.. lasting, .. others.Take(30)]);
        var keys = new List<string>();
        var round = 0;
        for (string? next = $"/odata/Notices?$select=Id{order}"; next is not null; round++)
        {
            var page = await host.GetAsync(next, ("Prefer", "odata.maxpagesize=7"));
            keys.AddRange(page["value"]!.AsArray().Select(row => row!["Id"]!.GetValue<string>()));
            next = page["@odata.nextLink"]?.GetValue<string>();
            await host.PutAsync(
                others[(30 + round) % 60],
                others[round % 30] with { Title = $"moved {round}", RiskLevel = (RiskLevel)(round % 5),
                    PublishedAt = DateTimeOffset.UnixEpoch.AddDays(round) });
        }
        var kept = lasting.Select(notice => notice.Id!).ToHashSet();
        Assert.Equal(kept.Order(StringComparer.Ordinal), keys.Where(kept.Contains).Order(StringComparer.Ordinal));
    }

    private async Task AssertSameWalkAsync(
        Condition condition, (string Name, bool IsDescending)[] keys, int skip, int size)
    {
        var order = string.Join(',', keys.Select(key => key.Name + (key.IsDescending ? " desc" : "")));
        var path = $"/odata/Notices?$filter={Uri.EscapeDataString(condition.Text)}&$orderby={order}"
            + $"&$skip={skip}&$top={size * 2}&$select=Id";
        var expected = NoticeOrder
            .Keys(sample.Notices.Where(notice => condition.Of(notice) == true), keys)
            .Skip(skip)
            .Take(size * 2);
        Assert.Equal(expected, await _host.GetKeysAsync(path, pageSize: size));
    }

    private static string Damage(string token, Random random)
    {
        var place = random.Next(token.Length);
        var other = token[place] == 'A' ? 'B' : 'A';
        return token[..place] + other + token[(place + 1)..];
    }
}
