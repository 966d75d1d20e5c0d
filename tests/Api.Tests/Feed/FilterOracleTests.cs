using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Oracle;
using ConsumerSafety.Domain.Notices;
using CsCheck;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class FilterOracleTests(SampleFeed sample)
{
    private const string Page = "&$select=Id&$orderby=Id";

    private readonly InProcessFeed _feed = new(sample.Host);
    private readonly IReadOnlyList<Notice> _byKey =
        [.. sample.Notices.OrderBy(notice => notice.Id, StringComparer.Ordinal)];

    public static TheoryData<string> PropertyNames =>
        [.. Properties.OfNotices.Select(property => property.Text)];

    [Fact]
    public Task Random_filters_find_what_plain_code_finds() =>
        Gen.Int.Select(seed => new FilterMaker(seed).Make()).SampleAsync(AssertSameAsync, iter: 20_000, threads: 2);

    [Theory]
    [MemberData(nameof(PropertyNames))]
    public async Task Every_property_of_every_kind_can_be_filtered(string name)
    {
        var property = Properties.OfNotices.Single(candidate => candidate.Text == name);
        if (property.IsCollection())
        {
            await AssertSameAsync(new($"{name}/any()", notice =>
                ((System.Collections.IEnumerable?)property.Of(notice))?.Cast<object>().Any() == true));
            return;
        }
        var value = sample.Notices.Select(property.Of).First(candidate => candidate is not null);
        foreach (var @operator in (string[])["eq", "ne", "gt", "ge", "lt", "le"])
            await AssertSameAsync(new($"{name} {@operator} {Literals.Of(value)}", notice =>
                Truths.Holds(@operator, property.Of(notice), value)));
        await AssertSameAsync(new($"{name} eq null", notice => property.Of(notice) is null));
        await AssertSameAsync(new($"{name} ne null", notice => property.Of(notice) is not null));
        if (value is string text)
            await AssertSameAsync(new(
                $"contains({name},{Literals.Of(text)})",
                notice => ((string?)property.Of(notice))?.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_count_is_that_of_the_rows()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var condition = new FilterMaker(seed).Make();
            var filter = Uri.EscapeDataString(condition.Text);
            var page = await sample.Host.GetAsync($"/odata/Notices?$filter={filter}&$count=true&$top=1");
            using var count = await sample.Host.SendAsync($"/odata/Notices/$count?$filter={filter}");
            var expected = sample.Notices.Count(notice => condition.Of(notice) == true);
            Assert.Equal(expected, page["@odata.count"]!.GetValue<int>());
            Assert.Equal(
                expected.ToString(System.Globalization.CultureInfo.InvariantCulture),
                await count.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("Recalls", NoticeKind.Recall)]
    [InlineData("Notices/ConsumerSafety.ElevatorNotice", NoticeKind.ElevatorNotice)]
    public async Task A_set_of_one_kind_holds_that_kind(string path, NoticeKind kind)
    {
        var keys = await sample.Host.GetKeysAsync($"/odata/{path}?$filter=Version gt 1{Page}");
        var expected =
            sample.Notices.Where(notice => notice.Kind == kind && notice.Version > 1).Select(notice => notice.Id!);
        Assert.Equal(expected.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task An_alias_stands_for_its_value()
    {
        var keys =
            await sample.Host.GetKeysAsync(
            $"/odata/Notices?$filter=Version eq @v and contains(Title,@t)&@v=2&@t='Toy'{Page}");
        var expected =
            sample.Notices.Where(notice =>
            notice.Version == 2 && notice.Title.Contains("Toy", StringComparison.Ordinal));
        Assert.Equal(expected.Select(notice => notice.Id!).Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task Search_and_filter_narrow_each_other()
    {
        var found = await sample.Host.GetKeysAsync("/odata/Notices?$search=TDT-1234Z&$select=Id");
        var narrowed =
            await sample.Host.GetKeysAsync("/odata/Notices?$search=TDT-1234Z&$filter=Kind eq 'Recall'&$select=Id");
        Assert.NotEmpty(narrowed);
        Assert.Equal(found.Where(id => id.StartsWith("RC", StringComparison.Ordinal)), narrowed);
    }

    private async Task AssertSameAsync(Condition condition)
    {
        var keys =
            await _feed.GetKeysAsync($"Notices?$filter={Uri.EscapeDataString(condition.Text)}{Page}");
        var expected = _byKey.Where(notice => condition.Of(notice) == true).Select(notice => notice.Id!).ToList();
        var missing = string.Join(' ', expected.Except(keys).Take(3));
        var tooMany = string.Join(' ', keys.Except(expected).Take(3));
        Assert.True(
            expected.SequenceEqual(keys),
            $"{condition.Text}\nmissing {missing}, too many {tooMany}");
    }
}
