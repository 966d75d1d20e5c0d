using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

public sealed partial class CampaignDeskTests : IAsyncLifetime
{
    private const string CampaignId = "quality-month-2024";
    private const string Region = "gacc";
    private const string Organiser = "samr";

    // A PNG of one pixel.
    private static readonly byte[] s_png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private readonly string _directory = Directory.CreateTempSubdirectory("campaigns-").FullName;
    private WebApplication _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReportStore Reports => _app.Services.GetRequiredService<ReportStore>();

    public async ValueTask InitializeAsync()
    {
        _app = TestSite.Build(_directory, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddReportTailer();
        });
        await TestSite.FillAsync(_app.Services);
        await _app.StartAsync(Token);
        await TestSite.UntilIndexedAsync(_app.Services);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(Token);
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task A_report_with_a_picture_is_handed_in_approved_and_shown()
    {
        using var author = await ConsoleClient.SignInAsync(_app, Role.Author, Region);
        using var reviewer = await ConsoleClient.SignInAsync(_app, Role.Reviewer, Organiser);
        var path = await BeginAsync(author);

        await SaveAsync(author, path, submit: true);
        Assert.Equal(ReportState.InReview, (await OnlyAsync()).State);
        Assert.Contains(
            "Reports to review", await reviewer.Http.GetStringAsync("/en/console", Token), StringComparison.Ordinal);
        var page = await reviewer.Http.GetStringAsync(path, Token);
        Assert.Contains("alt=\"执法现场\"", page, StringComparison.Ordinal);
        var picture = Picture().Match(page).Groups[1].Value;
        using var seen = await reviewer.Http.GetAsync(path + WebUtility.HtmlDecode(picture), Token);
        Assert.Equal("image/webp", seen.Content.Headers.ContentType!.MediaType);
        using var approved = await MoveAsync(reviewer, path, ReportMove.Approve);
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        await UntilShownAsync();

        using var visitor = ConsoleClient.Visitor(_app);
        var shown = await visitor.Http.GetStringAsync($"/en/campaigns/{CampaignId}", Token);
        Assert.Contains("lang=\"zh-CN\">集中检查。", shown, StringComparison.Ordinal);
        Assert.Contains("alt=\"On site\"", shown, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/notices/RC-2024-000001\"", shown, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Zhejiang</th>", shown, StringComparison.Ordinal);
        Assert.Contains("12,500.5", shown, StringComparison.Ordinal);
        var summary = await visitor.Http.GetStringAsync($"/campaigns/{CampaignId}/summary", Token);
        Assert.Contains("典型案例", summary, StringComparison.Ordinal);
        Assert.Contains("浙江省", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_published_is_on_no_page()
    {
        using var author = await ConsoleClient.SignInAsync(_app, Role.Author, Region);
        await SaveAsync(author, await BeginAsync(author), submit: true);
        using var visitor = ConsoleClient.Visitor(_app);

        Assert.DoesNotContain(
            "集中检查", await visitor.Http.GetStringAsync($"/campaigns/{CampaignId}", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_report_says_why_to_its_author()
    {
        using var author = await ConsoleClient.SignInAsync(_app, Role.Author, Region);
        using var reviewer = await ConsoleClient.SignInAsync(_app, Role.Reviewer, Region);
        var path = await BeginAsync(author);
        await SaveAsync(author, path, submit: true);

        using var bare = await MoveAsync(reviewer, path, ReportMove.Return);
        Assert.Equal(HttpStatusCode.OK, bare.StatusCode);
        Assert.Equal(ReportState.InReview, (await OnlyAsync()).State);
        using var returned = await MoveAsync(reviewer, path, ReportMove.Return, "人数有误");

        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        Assert.Contains("人数有误", await author.Http.GetStringAsync(path, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_a_field_is_wrong()
    {
        using var author = await ConsoleClient.SignInAsync(_app, Role.Author, Region);
        var path = await BeginAsync(author);

        using var answer = await author.PostAsync(
            path, new() { ["Version"] = "1", ["Form.Activities"] = "many", ["Form.Text"] = "已经写好的话" });

        var page = await answer.Content.ReadAsStringAsync(Token);
        Assert.Contains("value=\"many\"", page, StringComparison.Ordinal);
        Assert.Contains("已经写好的话", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Activities\">a whole number", page, StringComparison.Ordinal);
        Assert.Null((await OnlyAsync()).Text);
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_overwrite_one_another()
    {
        using var author = await ConsoleClient.SignInAsync(_app, Role.Author, Region);
        var path = await BeginAsync(author);
        using var first = await author.PostAsync(path, new() { ["Version"] = "1", ["Form.Text"] = "先" });
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await author.PostAsync(path, new() { ["Version"] = "1", ["Form.Text"] = "后" });

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal("先", (await OnlyAsync()).Text);
    }

    [Theory]
    [InlineData(Role.Author, "samr", HttpStatusCode.NotFound)]
    [InlineData(Role.AgencyAdministrator, "samr", HttpStatusCode.NotFound)]
    [InlineData(Role.CaseOfficer, "gacc", HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdministrator, null, HttpStatusCode.Forbidden)]
    public async Task A_report_is_not_there_for_those_whom_it_does_not_concern(
        Role role, string? agency, HttpStatusCode status)
    {
        using var author = await ConsoleClient.SignInAsync(_app, Role.Author, Region);
        var path = await BeginAsync(author);
        await SaveAsync(author, path, submit: false);
        using var other = await ConsoleClient.SignInAsync(_app, role, agency);

        using var answer = await other.Http.GetAsync(path, Token);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_changes_nothing()
    {
        using var author = await ConsoleClient.SignInAsync(_app, Role.Author, Region);
        var path = await BeginAsync(author);
        using var forged = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["Version"] = "1", ["Form.Text"] = "x" });

        using var answer = await author.Http.PostAsync(path, forged, Token);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal(1, (await OnlyAsync()).Version);
    }

    [Fact]
    public async Task An_organiser_sets_up_a_campaign_and_links_a_notice_of_its_own()
    {
        using var administrator = await ConsoleClient.SignInAsync(_app, Role.AgencyAdministrator, Organiser);
        using var added = await administrator.PostAsync("/en/console/campaigns/new", new()
        {
            ["Form.Id"] = "iron-fist-2026", ["Form.Name"] = "铁拳", ["Form.EnglishName"] = "Iron Fist",
            ["Form.StartsOn"] = "2026-01-01", ["Form.EndsOn"] = "2026-12-31", ["Form.Organisers"] = Organiser,
        });
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);

        using var linked = await administrator.PostAsync(
            "/en/console/campaigns/iron-fist-2026/notices",
            new() { ["notice"] = TestCatalogue.RecallId, ["isLinked"] = "true" });

        Assert.Equal(HttpStatusCode.Redirect, linked.StatusCode);
        var notice = await _app.Services.GetRequiredService<NoticeStore>().FindAsync(TestCatalogue.RecallId, Token);
        Assert.Contains("iron-fist-2026", notice!.CampaignIds);
        Assert.Contains("归入专项行动“铁拳”", notice.ChangeReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_of_others_is_not_changed()
    {
        await _app.Services.GetRequiredService<CampaignStore>().SaveAsync(
            [TestCatalogue.Campaigns[0] with { Id = "theirs", OrganiserIds = [Organiser] }], "test", Token);
        using var administrator = await ConsoleClient.SignInAsync(_app, Role.AgencyAdministrator, Region);

        using var shown = await administrator.Http.GetAsync("/en/console/campaigns/theirs", Token);

        Assert.NotEqual(HttpStatusCode.OK, shown.StatusCode);
        Assert.IsType<CampaignForbidden>(await _app.Services.GetRequiredService<CampaignDesk>().ChangeAsync(
            administrator.Caller, TestCatalogue.Campaigns[0] with { Id = "theirs", OrganiserIds = [Region] },
            CampaignTag.Of(TestCatalogue.Campaigns[0] with { Id = "theirs", OrganiserIds = [Organiser] }), Token));
    }

    private static async Task<string> BeginAsync(ConsoleClient author)
    {
        using var answer = await author.PostAsync(
            "/en/console/campaigns", new() { ["campaign"] = CampaignId }, "/en/console/campaigns?handler=Report");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task SaveAsync(ConsoleClient author, string path, bool submit)
    {
        var page = await author.Http.GetStringAsync(path, Token);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(FormToken().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent("1"), "Version" },
            { new StringContent("330100"), "Form.RegionCode" },
            { new StringContent("2024-09-01"), "Form.From" },
            { new StringContent("2024-09-30"), "Form.Until" },
            { new StringContent("1,200"), "Form.Activities" },
            { new StringContent("12500.50"), "Form.GoodsValue" },
            { new StringContent("集中检查。"), "Form.Text" },
            { new StringContent("执法现场"), "Form.Pictures[0].Caption" },
            { new StringContent("On site"), "Form.Pictures[0].EnglishCaption" },
            { new ByteArrayContent(s_png), "Form.Pictures[0].File", "photo.png" },
            { new StringContent("售卖不合格电池案"), "Form.Cases[0].Title" },
            { new StringContent("没收并罚款。"), "Form.Cases[0].Text" },
            { new StringContent(TestCatalogue.RecallId), "Form.Cases[0].NoticeId" },
            { new StringContent(submit ? "true" : "false"), "submit" },
        };
        using var answer = await author.Http.PostAsync(path, form, Token);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Token));
    }

    private async Task<HttpResponseMessage> MoveAsync(
        ConsoleClient client, string path, ReportMove move, string reason = "") =>
        await client.PostAsync(
            path,
            new()
            {
                ["Version"] = (await OnlyAsync()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["move"] = move.ToString(), ["Reason"] = reason,
            },
            path + "?handler=Move");

    private async Task<CampaignReport> OnlyAsync() =>
        Assert.Single(await Reports.ListAsync(CampaignId, null, null, 10, Token));

    private async Task UntilShownAsync()
    {
        var published = _app.Services.GetRequiredService<PublishedReports>();
        while (published.Find(CampaignId).Count == 0)
            await Task.Delay(10, Token);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex FormToken();

    [GeneratedRegex("""src="(\?handler=Picture[^"]+)""")]
    private static partial Regex Picture();
}
