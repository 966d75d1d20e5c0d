using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Oracle;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>Orders by what is computed (URL conventions 5.1.5), walked page by page.</summary>
public sealed class OrderClauseTests(SampleFeed sample)
{
    private static readonly Dictionary<string, Func<Notice, object?>> s_keys = new()
    {
        ["length(Title)"] = notice => notice.Title.Length,
        ["Body"] = notice => notice.Body,
        ["-Version"] = notice => -notice.Version,
        ["Publisher/Name"] = notice => notice.Publisher()?.Name,
        ["Region/EnglishName"] = notice => notice.Region()?.EnglishName,
        ["Products/$count"] = notice => (long)notice.Products.Count,
        ["Products/$count($filter=Brand ne null)"] =
            notice => (long)notice.Products.Count(product => product.Brand is not null),
        ["Campaigns/$count"] = notice => (long)notice.CampaignIds.Count,
        ["UpdatedAt sub PublishedAt"] = notice => notice.UpdatedAt - notice.PublishedAt,
        ["ConsumerSafety.CounterfeitRuling/GoodsValue mul 2"] = notice => notice.AsRuling()?.GoodsValue * 2,
        ["ConsumerSafety.Recall/Title"] = notice => notice.AsRecall()?.Title,
        ["case(RiskLevel eq 'High':2,RiskLevel eq 'Serious':1)"] = notice =>
            notice.RiskLevel == RiskLevel.High ? 2 : notice.RiskLevel == RiskLevel.Serious ? 1 : null,
        ["RiskLevel eq 'High'"] = notice => notice.RiskLevel == RiskLevel.High,
        ["time(PublishedAt)"] = notice =>
            notice.PublishedAt is { } at ? TimeOnly.FromTimeSpan(at.UtcDateTime.TimeOfDay) : null,
    };

    public static TheoryData<string, bool> Keys
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var key in s_keys.Keys)
            {
                data.Add(key, false);
                data.Add(key, true);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task An_order_is_that_of_the_values(string key, bool isDescending)
    {
        var keys = await sample.Host.GetKeysAsync(
            $"/odata/Notices?$orderby={Uri.EscapeDataString(key)}{(isDescending ? " desc" : "")}&$select=Id",
            pageSize: 170);
        Assert.Equal(Expected(s_keys[key], isDescending), keys);
    }

    [Fact]
    public async Task A_computed_value_can_be_filtered_and_ordered_by()
    {
        var keys = await sample.Host.GetKeysAsync(
            "/odata/Notices?$compute=length(Title) as L,L mul Version as M&$filter=M gt 10&$orderby=M desc&$select=Id");
        Assert.Equal(
            Expected(notice => notice.Title.Length * notice.Version, true, notice =>
                notice.Title.Length * notice.Version > 10),
            keys);
    }

    [Fact]
    public async Task Relevance_orders_what_is_searched_for()
    {
        var best = await sample.Host.GetKeysAsync(
            "/odata/Notices?$search=TDT-1234Z&$orderby=search.score() desc&$select=Id", pageSize: 50);
        var worst = await sample.Host.GetKeysAsync(
            "/odata/Notices?$search=TDT-1234Z&$orderby=search.score()&$select=Id", pageSize: 50);
        Assert.NotEmpty(best);
        Assert.Equal(best.Order(StringComparer.Ordinal), worst.Order(StringComparer.Ordinal));
        Assert.NotEqual(best, worst);
    }

    private IEnumerable<string> Expected(
        Func<Notice, object?> key, bool isDescending, Func<Notice, bool>? filter = null) => sample.Notices
        .Where(notice => filter?.Invoke(notice) != false)
        .Order(Comparer<Notice>.Create((left, right) =>
        {
            var (a, b) = (key(left), key(right));
            var order = a is null || b is null ? (a is null ? 0 : 1) - (b is null ? 0 : 1) : Truths.Compare(a, b);
            return order != 0 ? (isDescending ? -order : order) : string.CompareOrdinal(left.Id, right.Id);
        }))
        .Select(notice => notice.Id!);
}
