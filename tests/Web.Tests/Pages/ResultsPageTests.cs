using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed class ResultsPageTests(SiteFixture site)
{
    [Fact]
    public async Task Matches_are_marked_in_the_title()
    {
        var html = await site.ReadAsync("/notices?q=%E5%AE%89%E5%85%A8%E7%94%A8%E7%94%B5");

        Assert.Contains("<mark>安全用电</mark>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"安全用电\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_value_widens_its_own_facet_and_keeps_the_others()
    {
        var html = await site.ReadAsync("/notices?kind=Recall&publisher=samr");

        Assert.Contains(
            "href=\"/notices?kind=Recall&amp;kind=ConsumerTip&amp;publisher=samr\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picks_are_taken_off_one_by_one_and_all_at_once()
    {
        var html = await site.ReadAsync("/en/notices?q=plug&kind=Recall&kind=ConsumerTip&region=440000");

        Assert.Contains(
            "href=\"/en/notices?q=plug&amp;kind=ConsumerTip&amp;region=440000\" rel=\"nofollow\">"
                + "<span class=\"visually-hidden\">Remove",
            html,
            StringComparison.Ordinal);
        Assert.Contains("class=\"clear\" href=\"/en/notices?q=plug\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_counts_what_lies_in_it()
    {
        var html = await site.ReadAsync("/en/notices?kind=ConsumerTip&year=2023&region=330000");

        Assert.Contains(">20 notices<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_repeating()
    {
        var seen = new List<string>();
        for (var page = 1; page <= 3; page++)
            seen.AddRange(
                Numbers(await site.ReadAsync($"/notices?kind=ConsumerTip&year=2023&sort=oldest&page={page}")));

        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"CT-2023-{i:D6}"), seen);
    }

    [Theory]
    [InlineData("page=0", "“0” is not a page")]
    [InlineData("page=abc", "“abc” is not a page")]
    [InlineData("page=99999999999", "is not a page")]
    [InlineData("page=5000&kind=ConsumerTip&year=2023", "There is no page 5,000; this is page 3, the last one.")]
    [InlineData("page=50&kind=ConsumerTip&year=2023", "There is no page 50; this is page 3, the last one.")]
    [InlineData("sort=best", "“best” is not an order")]
    [InlineData("kind=Thing", "“Thing” is not a known value of Kind; expected: SpotCheck, RiskAlert")]
    [InlineData("status=Gone", "expected: Published, Corrected, Withdrawn. It was left out.")]
    [InlineData("from=2020", "There is no parameter “from”; expected: q, kind, ")]
    [InlineData("kind=1", "“1” is not a known value of Kind")]
    [InlineData("risk=Unbearable", "“Unbearable” is not a known value of Risk level")]
    [InlineData("year=0000", "“0000” is not a known value of Year")]
    [InlineData("region=%3Cscript%3E", "“&lt;script&gt;” is not a known value of Region")]
    [InlineData("publisher=nobody", "“nobody” is not a known value of Publisher")]
    public async Task What_is_wrong_in_the_address_is_remarked_on_and_left_out(string query, string remark)
    {
        var response = await site.GetAsync("/en/notices?" + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(
            remark, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_visit_comes_from_is_no_fault_of_the_address() => Assert.DoesNotContain(
        "There is no parameter", await site.ReadAsync("/en/notices?utm_source=x"), StringComparison.Ordinal);

    [Fact]
    public async Task Withdrawn_notices_are_found_by_their_status()
    {
        var withdrawn = await site.ReadAsync("/en/notices?status=withdrawn");
        var others = await site.ReadAsync("/en/notices?status=Published&status=Corrected");
        var all = await site.ReadAsync("/en/notices");

        Assert.Equal(Total(all), Total(withdrawn) + Total(others));
        Assert.NotEqual(0, Total(withdrawn));
        Assert.Contains("$filter=Status%20eq%20%27Withdrawn%27", withdrawn, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/notices.csv?status=Withdrawn\"", withdrawn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_again_keeps_the_filters()
    {
        var html = await site.ReadAsync("/en/notices?q=plug&kind=Recall&status=Published&sort=risk&page=2");
        var form = Regex.Match(html, "<form class=\"search\".*?</form>", RegexOptions.Singleline).Value;

        Assert.Equal(
            ["kind=Recall", "status=Published", "sort=risk"],
            Regex.Matches(form, "type=\"hidden\" name=\"(.*?)\" value=\"(.*?)\"")
                .Select(match => $"{match.Groups[1].Value}={match.Groups[2].Value}"));
    }

    [Fact]
    public async Task A_keyboard_can_skip_the_filters()
    {
        var html = await site.ReadAsync("/en/notices");

        Assert.Contains("href=\"#results\">Skip to results", html, StringComparison.Ordinal);
        Assert.Contains("id=\"results\" tabindex=\"-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_of_an_address_does_not_depend_on_its_case() => Assert.Contains(
        "<html lang=\"en\">", await site.ReadAsync("/EN/notices"), StringComparison.Ordinal);

    [Fact]
    public async Task An_overlong_search_is_cut_with_a_remark() => Assert.Contains(
        "at most 200 characters",
        await site.ReadAsync("/en/notices?q=" + new string('a', 5000)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("*:* AND \"")]
    [InlineData("\\ ( [ {")]
    [InlineData("\u0000\ud83d\ude00 ' --")]
    public async Task Nothing_typed_is_a_fault(string text)
    {
        var response = await site.GetAsync("/notices?q=" + Uri.EscapeDataString(text));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_found_helps_on()
    {
        var html = await site.ReadAsync("/en/notices?q=zzzzqqqq&kind=Recall");

        Assert.Contains("Nothing found", html, StringComparison.Ordinal);
        Assert.Contains("Check the spelling", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/notices?q=zzzzqqqq\">Take the filters off", html, StringComparison.Ordinal);
        Assert.Contains("12315", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_no_notice_has_every_word_the_nearest_are_shown_and_said_to_be() => Assert.Contains(
        "No notice has every word",
        await site.ReadAsync("/en/notices?q=sockets+chargers+zzzzqqqq"),
        StringComparison.Ordinal);

    private static int Total(string html) => int.Parse(
        Regex.Match(html, @">([\d,]+) notices?<").Groups[1].Value, NumberStyles.AllowThousands,
        CultureInfo.InvariantCulture);

    private static IEnumerable<string> Numbers(string html) =>
        html.Split("<span class=\"number\">")
            .Skip(1)
            .Select(part => part[..part.IndexOf('<', StringComparison.Ordinal)]);
}
