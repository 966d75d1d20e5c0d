using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed class NoticePageTests(SiteFixture site)
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static TheoryData<string> FullIds => new(FullNotices.All.Select(notice => notice.Id!));

    [Theory]
    [MemberData(nameof(FullIds))]
    public async Task Every_text_of_every_kind_is_shown_and_harmless(string id)
    {
        var html = await site.ReadAsync("/notices/" + id);
        var notice = FullNotices.All.Single(notice => notice.Id == id);
        var texts = Texts(JsonDocument.Parse(NoticeJson.Write(notice)).RootElement)
            .Where(text => text.Contains("<script>", StringComparison.Ordinal))
            .Where(text => !text.Contains("Second", StringComparison.Ordinal))
            .Where(text => id != TestCatalogue.RecallId || text != notice.Summary);

        Assert.All(texts, text => Assert.Contains(s_encoder.Encode(text.Trim()), html, StringComparison.Ordinal));
        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(
        "SC-2024-000001", "5 March 2024", "Online", "✗</span> Does not conform", "✓</span> Conforms", "Not stated",
        "Electric bicycles")]
    [InlineData("RA-2024-000001", "87116000", "1 September 2024", "Hangzhou, Zhejiang")]
    [InlineData("RC-2024-000001", "12,345", "37.5%", "Ordered by the authority", "1 April 2024", "1 April 2025")]
    [InlineData(
        "EL-2024-000001", "30.25°", "120.125°", "Conforming", "2 January 2025", "<dd>4</dd>", "<dd>3</dd>",
        "<dd>0</dd>")]
    [InlineData("CR-2024-000001", "1,234,567.5 CNY", "50,000 CNY", "Civil judgment", "7 June 2024")]
    [InlineData("CT-2024-000001", "6901234567891", "2 January 2023", "4 March 2023", "Quality Month", "2 kB")]
    public async Task Numbers_days_and_names_are_written_for_people(string id, params string[] parts)
    {
        var html = await site.ReadAsync("/en/notices/" + id);

        Assert.All(parts, part => Assert.Contains(part, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_data_check_finds_stands_beside_the_field()
    {
        var html = await site.ReadAsync("/en/notices/CT-2024-000001");
        var barcode = html[html.IndexOf("<dd>6901234567891", StringComparison.Ordinal)..];

        Assert.Contains(
            "As published;", barcode[..barcode.IndexOf("</div>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_notice_says_so_and_why()
    {
        var response = await site.GetAsync("/notices/" + TestCatalogue.WithdrawnId);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("此公告已撤回", html, StringComparison.Ordinal);
        Assert.Contains("原因：<span>检验报告有误 &lt;b&gt;</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_notice_leads_to_the_version_before()
    {
        var present = await site.ReadAsync($"/en/notices/{TestCatalogue.RecallId}");
        var first = await site.ReadAsync($"/en/notices/{TestCatalogue.RecallId}/versions/1");

        Assert.Contains("数量有误", present, StringComparison.Ordinal);
        Assert.Contains("第二版摘要", present, StringComparison.Ordinal);
        Assert.Contains($"href=\"/en/notices/{TestCatalogue.RecallId}/versions/1\"", present, StringComparison.Ordinal);
        Assert.Contains("not the present one", first, StringComparison.Ordinal);
        Assert.DoesNotContain("第二版摘要", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_typed_in_small_letters_leads_to_the_notice()
    {
        var response = await site.GetAsync("/en/notices/sc-2024-000001");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/en/notices/SC-2024-000001", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Machines_find_the_notice_as_json_ld()
    {
        var html = await site.ReadAsync("/notices/SC-2024-000001");
        const string start = "<script type=\"application/ld+json\">";
        var from = html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var json = JsonDocument.Parse(
            html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)]).RootElement;

        Assert.Equal("SpecialAnnouncement", json.GetProperty("@type").GetString());
        Assert.Equal(FullNotices.Hostile("Title"), json.GetProperty("name").GetString());
        Assert.Equal("6901234567891", json.GetProperty("about")[0].GetProperty("gtin").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("isBasedOn").ValueKind);
    }

    [Fact]
    public void Every_public_property_has_a_label()
    {
        var names = EntitySets.Notices.Fields.SelectMany(field => field.Members
            .Select(member => $"{field.Name}.{member.Name}")
            .Prepend(field.Name));

        Assert.Empty(names
            .Where(name => !name.StartsWith("Attachments.", StringComparison.Ordinal))
            .Except(PropertyLabels.Names));
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => element.GetString()!.Split("\n\n"),
        _ => [],
    };
}
