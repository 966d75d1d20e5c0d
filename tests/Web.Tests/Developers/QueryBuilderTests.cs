using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConsumerSafety.Web.Tests.Developers;

public sealed partial class QueryBuilderTests(SampleSite site)
{
    [Theory]
    [InlineData("field=RiskLevel&op=eq&value=Serious", "RiskLevel eq 'Serious'")]
    [InlineData("field=RiskLevel&op=in&value=High,Serious", "RiskLevel in ('High','Serious')")]
    [InlineData("field=Title&op=contains&value=it's", "contains(Title,'it''s')")]
    [InlineData("field=Version&op=gt&value=1", "Version gt 1")]
    [InlineData("field=SourceUrl&op=missing&value=", "SourceUrl eq null")]
    [InlineData("field=SourceUrl&op=present&value=", "SourceUrl ne null")]
    [InlineData("field=HazardTypes&op=eq&value=Fire", "HazardTypes/any(h:h eq 'Fire')")]
    [InlineData("field=HazardTypes&op=missing&value=", "not HazardTypes/any()")]
    [InlineData(
        "field=HazardTypes&op=eq&value=Fire&field=HazardTypes&op=eq&value=Burn",
        "HazardTypes/any(h:h eq 'Fire') and HazardTypes/any(h:h eq 'Burn')")]
    [InlineData(
        "field=Products/Brand&op=present&value=&field=Version&op=eq&value=1&field=Products/Gtin&op=startswith&value=69",
        "Version eq 1 and Products/any(p:p/Brand ne null and startswith(p/Gtin,'69'))")]
    [InlineData("field=PublishedAt&op=ge&value=2024-06-30", "PublishedAt ge 2024-06-29T16:00:00Z")]
    [InlineData("field=PublishedAt&op=gt&value=2024-06-30", "PublishedAt ge 2024-06-30T16:00:00Z")]
    [InlineData("field=PublishedAt&op=lt&value=2024-06-30", "PublishedAt lt 2024-06-29T16:00:00Z")]
    [InlineData("field=PublishedAt&op=le&value=2024-06-30", "PublishedAt lt 2024-06-30T16:00:00Z")]
    [InlineData(
        "field=PublishedAt&op=eq&value=2024-06-30",
        "(PublishedAt ge 2024-06-29T16:00:00Z and PublishedAt lt 2024-06-30T16:00:00Z)")]
    [InlineData(
        "field=PublishedAt&op=ne&value=2024-06-30",
        "(PublishedAt lt 2024-06-29T16:00:00Z or PublishedAt ge 2024-06-30T16:00:00Z)")]
    [InlineData("field=PublishedAt&op=ge&value=2024-06-30T08:00:00%2B08:00", "PublishedAt ge 2024-06-30T00:00:00Z")]
    public async Task Conditions_become_a_filter_the_feed_takes(string conditions, string filter)
    {
        var html = await site.ReadAsync($"/en/developers?set=Notices&select=Id&top=3&count=1&{conditions}");
        var link = Link(html);

        Assert.Contains("$filter=" + filter, Uri.UnescapeDataString(link), StringComparison.Ordinal);
        var answer = JsonDocument.Parse(await site.ReadAsync(link)).RootElement;
        var rows = answer.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("Id").GetString()!);
        Assert.Equal(rows, Cells(html));
        Assert.Contains(
            $"{answer.GetProperty("@odata.count").GetInt64()} rows match.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_visit_shows_the_newest_notices()
    {
        var html = await site.ReadAsync("/en/developers");

        Assert.Equal(
            site.Notices.OrderByDescending(notice => notice.PublishedAt)
                .ThenBy(notice => notice.Id, StringComparer.Ordinal)
                .Take(5)
                .Select(notice => notice.Id),
            Cells(html));
    }

    [Theory]
    [InlineData("Recalls", "field=UnitsAffected&op=ge&value=1000", "$filter=UnitsAffected ge 1000")]
    [InlineData("Recalls", "field=CompletionRate&op=lt&value=33.5", "$filter=CompletionRate lt 33.5")]
    [InlineData("Recalls", "field=EndsOn&op=le&value=2024-06-30", "$filter=EndsOn le 2024-06-30")]
    [InlineData("SpotChecks", "field=TestItems/Conforms&op=eq&value=false", "TestItems/any(t:t/Conforms eq false)")]
    [InlineData("Regions", "field=ParentCode&op=eq&value=CN&orderby=Code&desc=1", "$orderby=Code desc")]
    [InlineData("Notices", "q=GB+4706.1", "$search=GB \"4706.1\"")]
    [InlineData("Notices", "q=recall+NOT+toy", "$search=recall NOT toy")]
    public async Task Every_part_of_the_form_is_in_the_address(string set, string rest, string expected)
    {
        var link = Uri.UnescapeDataString(Link(await site.ReadAsync($"/developers?set={set}&{rest}")));

        Assert.StartsWith($"/odata/{set}?", link, StringComparison.Ordinal);
        Assert.Contains(expected, link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("field=Nothing&op=eq&value=1", "Notices has no field Nothing.", "Notices 没有字段 Nothing。")]
    [InlineData("field=&op=eq&value=1", "Please choose a field.", "请选择字段。")]
    [InlineData("field=Title&op=like&value=1", "There is no comparison like.", "没有比较方式 like。")]
    [InlineData("field=Title&op=eq&value=", "A value to compare with is needed.", "请填要比较的值。")]
    [InlineData("field=Version&op=eq&value=one", "A whole number is needed", "请填整数，如 100。")]
    [InlineData("field=Version&op=contains&value=1", "are for text alone", "只用于文字")]
    [InlineData("field=PublishedAt&op=ge&value=30.6.2024", "A day or an instant is needed", "请填日期或时间")]
    [InlineData("field=RiskLevel&op=in&value=High,Grave", "One of these is needed: Unknown, Low", "请填其中之一：Unknown")]
    [InlineData("orderby=Products", "Rows cannot be ordered by Products.", "不能按 Products 排序。")]
    [InlineData("select=Nothing", "Notices has no field Nothing.", "Notices 没有字段 Nothing。")]
    [InlineData("top=many", "A whole number is needed, or nothing.", "请填整数，或留空。")]
    [InlineData("q=(open", "The feed refused the query; it says:", "数据服务不接受这个查询")]
    public async Task What_is_wrong_is_said_at_its_place_and_nothing_typed_is_lost(
        string query, string english, string chinese)
    {
        var html = WebUtility.HtmlDecode(await site.ReadAsync("/en/developers?set=Notices&" + query));

        Assert.Contains(english, html, StringComparison.Ordinal);
        Assert.Contains("class=\"fault\"", html, StringComparison.Ordinal);
        Assert.Contains(
            chinese, WebUtility.HtmlDecode(await site.ReadAsync("/developers?set=Notices&" + query)),
            StringComparison.Ordinal);
        foreach (var typed in new[] { "30.6.2024", "High,Grave", "(open", "many", "Nothing" })
            if (query.Contains(typed, StringComparison.Ordinal))
                Assert.Contains(typed, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_set_keeps_what_it_has_and_says_what_was_taken_off()
    {
        var html = await site.ReadAsync(
            "/en/developers?was=Recalls&set=SpotChecks&field=UnitsAffected&op=ge&value=10"
            + "&field=RiskLevel&op=eq&value=High&select=Id&select=Title");

        Assert.Contains(
            "SpotChecks has no such fields; they were taken off: UnitsAffected", html, StringComparison.Ordinal);
        Assert.Equal(
            "/odata/SpotChecks?$filter=RiskLevel eq 'High'&$select=Id,Title", Uri.UnescapeDataString(Link(html)));
    }

    [Fact]
    public async Task A_row_is_added_by_submitting()
    {
        var html = await site.ReadAsync("/en/developers?set=Notices&rows=5");

        Assert.Equal(5, Regex.Count(html, "<div class=\"condition\">"));
        Assert.Contains("name=\"rows\" value=\"6\"", html, StringComparison.Ordinal);
    }

    private static string Link(string html) => WebUtility.HtmlDecode(
        AnswerLink().Match(html) is { Success: true } match ? match.Groups[1].Value : Refused(html));

    private static string Refused(string html)
    {
        Assert.Fail(string.Join('\n', FaultText().Matches(html).Select(match => match.Value)));
        return "";
    }

    private static IEnumerable<string> Cells(string html)
    {
        var table = html.Split("<table class=\"preview\">");
        return table.Length < 2
            ? []
            : FirstCell().Matches(table[1].Split("</table>")[0]).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("id=\"answer\".*?href=\"(/odata/[^\"]*)\"", RegexOptions.Singleline)]
    private static partial Regex AnswerLink();

    [GeneratedRegex("<tr>\\s*<td>([^<]*)</td>")]
    private static partial Regex FirstCell();

    [GeneratedRegex("<p (?:class=\"fault\"|lang=\"en\")[^>]*>[^<]*</p>")]
    private static partial Regex FaultText();
}
