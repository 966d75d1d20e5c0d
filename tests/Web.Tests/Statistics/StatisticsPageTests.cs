using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Figures;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Statistics;

public sealed partial class StatisticsPageTests : IAsyncLifetime
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private WebApplication? _app;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_totals_and_every_breakdown_in_both_languages()
    {
        var chinese = await ReadAsync("/statistics");
        var english = await ReadAsync("/en/statistics");

        Assert.Contains("共 1,032 件", chinese, StringComparison.Ordinal);
        Assert.Contains("已作出决定的平均用时 4.5 天", chinese, StringComparison.Ordinal);
        Assert.Equal(["投诉 1,020", "举报 7", "未填写，或因数量少而合并 5"], Rows(chinese, "kind"));
        Assert.Equal(["Vehicles 1,020", "Toys 7", "Not stated, or too few to tell apart 5"], Rows(english, "category"));
        Assert.Equal(
            ["Zhejiang 1,020", "China, too few to tell by province 7", "Not stated, or too few to tell apart 5"],
            Rows(english, "regioncode"));
        Assert.Equal(
            ["Settled 1,000", "Not accepted 20", "Not decided yet 7", "Not stated, or too few to tell apart 5"],
            Rows(english, "outcome"));
    }

    [Fact]
    public async Task A_month_without_figures_stands_in_its_place() => Assert.Equal(
        ["August 2026 1,012", "September 2026 not told", "October 2026 20"],
        Rows(await ReadAsync("/en/statistics"), "month"));

    [Fact]
    public async Task Filters_narrow_everything_and_a_category_is_opened()
    {
        var html = await ReadAsync("/en/statistics?from=2026-08&to=2026-10&kind=Dispute&region=330000&category=Vehicles");

        Assert.Contains("1,020 complaints in all", html, StringComparison.Ordinal);
        Assert.Equal(["Electric bicycles 1,000", "Vehicles 20"], Rows(html, "category"));
        Assert.Contains("<option value=\"330000\" selected=\"selected\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_to_the_same_numbers_in_the_feed()
    {
        var html = await ReadAsync("/en/statistics?kind=Dispute&outcome=Settled&hazard=Fire");
        var links = Links().Matches(html).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).ToList();

        Assert.Equal(14, links.Count);
        foreach (var link in links.Where(link => !link.Contains("csv", StringComparison.Ordinal)))
        {
            var rows = JsonNode.Parse(await ReadAsync(link))!["value"]!.AsArray();
            Assert.Equal(
                1000, rows.Sum(row => (row!["Complaints"] ?? row["Count"])!.GetValue<decimal>()));
        }
        foreach (var link in links.Where(link => link.Contains("csv", StringComparison.Ordinal)))
            Assert.Contains("1000", await ReadAsync(link), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2026-13", "From month: Write the month as 2026-09")]
    [InlineData("from=2026-09&to=2026-08", "To month: The last month is before the first")]
    [InlineData("kind=1", "Kind: Choose from the list")]
    [InlineData("region=%27%20or%20true", "Province: Choose from the list")]
    [InlineData("category=x", "Category: Choose from the list")]
    [InlineData("hazard=x", "Hazard: Choose from the list")]
    [InlineData("outcome=settled", "Outcome: Choose from the list")]
    public async Task What_cannot_be_read_is_named_and_nothing_is_shown_for_it(string query, string expected)
    {
        var answer = await _client.GetAsync(new Uri("/en/statistics?" + query, UriKind.Relative), Token);
        var html = await answer.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.DoesNotContain("in all</strong>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_that_nothing_fits_say_so() => Assert.Contains(
        "try fewer conditions", await ReadAsync("/en/statistics?region=440000"), StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        _app = TestSite.Build(_directory, builder => builder.WebHost.UseTestServer());
        await TestSite.FillAsync(_app.Services);
        await _app.Services.GetRequiredService<FigureStore>().ReplaceAsync(
            [
                Count("a", 8, 1000, ComplaintOutcome.Settled) with
                {
                    Category = "ElectricBicycles", HazardType = "Fire", DecidedCount = 1000, DaysToDecision = 4000,
                },
                Count("b", 10, 20, ComplaintOutcome.Refused) with
                {
                    Category = "Vehicles", DecidedCount = 20, DaysToDecision = 590,
                },
                Count("c", 8, 7, ComplaintOutcome.Pending) with
                {
                    Kind = ComplaintKind.Report, Category = "Toys", RegionCode = "CN", DecidedCount = 0,
                },
                Count("d", 8, 5, null) with { Kind = null, RegionCode = null },
            ],
            "test", Token);
        await _app.StartAsync(Token);
        await TestSite.UntilIndexedAsync(_app.Services);
        _client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app!.StopAsync(Token);
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static ComplaintCount Count(string id, int month, int count, ComplaintOutcome? outcome) => new()
    {
        Id = id, Month = new(2026, month, 1), Kind = ComplaintKind.Dispute, RegionCode = "330000", Count = count,
        Outcome = outcome,
    };

    private async Task<string> ReadAsync(string path) =>
        await _client.GetStringAsync(new Uri(path, UriKind.Relative), Token);

    // The names and numbers of a table.
    private static IEnumerable<string> Rows(string html, string property)
    {
        var section = html[html.IndexOf($"<h2 id=\"by-{property}\"", StringComparison.Ordinal)..];
        var table = section[..section.IndexOf("</table>", StringComparison.Ordinal)];
        return Row().Matches(table).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}");
    }

    [GeneratedRegex("""<th scope="row">([^<]*)<svg.*?</th>\s*<td>([^<]*)</td>""", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("href=\"(/odata/[^\"]*)\"")]
    private static partial Regex Links();
}
