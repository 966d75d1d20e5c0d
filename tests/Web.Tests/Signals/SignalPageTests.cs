using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Signals;
using ConsumerSafety.Web.Tests.Regulators;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Signals;

public sealed partial class SignalPageTests(ConsoleFixture site) : IClassFixture<ConsoleFixture>
{
    private const string List = "/en/console/signals";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/console/signals", "预警信号")]
    [InlineData("/en/console/signals", "Signals")]
    public async Task The_list_says_what_gathers_and_when_it_was_searched(string list, string heading)
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var signal = await FindAsync("列表产品 <b>");

        var html = await ReadAsync(officer, list);

        Assert.Contains($"<h1>{heading}</h1>", html, StringComparison.Ordinal);
        Assert.Contains($"{list}/{signal.Id}", html, StringComparison.Ordinal);
        Assert.Contains("列表产品 &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain(signal.Id, await ReadAsync(officer, list + "?subject=Brand"), StringComparison.Ordinal);
        Assert.DoesNotContain(signal.Id, await ReadAsync(officer, list + "?state=Dismissed"), StringComparison.Ordinal);
        Assert.Contains(signal.Id, await ReadAsync(officer, list + "?state=all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_asked_for_and_its_outcome_told()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        using var author = await ConsoleClient.SignInAsync(site.App, Role.Author, "samr");

        using var asked = await officer.PostAsync(List, []);
        using var refused = await author.PostAsync(List, []);

        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("starts within seconds", await ReadAsync(officer, List), StringComparison.Ordinal);
        await site.App.Services.GetRequiredService<SignalRunner>().RunOnceAsync(Token);
        Assert.Contains("fewer than 4 weeks of history", await ReadAsync(officer, List), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Complaints a week", "about 1 in 62,103", "history")]
    [InlineData("zh", "每周件数", "约 62,103 分之一", "历史")]
    public async Task A_signal_shows_its_curve_its_numbers_and_its_complaints(
        string language, string curve, string chance, string history)
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var complaint = await ComplainAsync();
        var signal = await FindAsync("曲线产品" + language, complaint.Id);
        var prefix = language == "zh" ? "" : "/en";

        var html = await ReadAsync(officer, $"{prefix}/console/signals/{signal.Id}");

        Assert.Contains(curve, html, StringComparison.Ordinal);
        Assert.Contains(chance, html, StringComparison.Ordinal);
        Assert.Equal(SignalWeeks.Count, Bar().Count(html));
        Assert.Equal(SignalWeeks.Baseline, Regex.Count(html, $"<td>{history}</td>"));
        Assert.Contains($"{prefix}/console/complaints/{complaint.Id}", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.Contains(
            signal.Id, await ReadAsync(officer, $"{prefix}/console/complaints/{complaint.Id}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_dismissed_with_a_reason_and_taken_up_again()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var signal = await FindAsync("排除产品");
        var page = $"{List}/{signal.Id}";

        using var silent = await officer.PostAsync(
            page, new() { ["version"] = "1", ["reason"] = " " }, page + "?handler=Dismiss");
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Contains("href=\"#reason\"", await TextAsync(silent), StringComparison.Ordinal);
        using var dismissed = await officer.PostAsync(
            page, new() { ["version"] = "1", ["reason"] = "促销 <i>" }, page + "?handler=Dismiss");
        Assert.Equal(HttpStatusCode.Redirect, dismissed.StatusCode);
        Assert.Contains("促销 &lt;i&gt;", await ReadAsync(officer, page), StringComparison.Ordinal);
        using var late = await officer.PostAsync(
            page, new() { ["version"] = "1", ["reason"] = "晚了" }, page + "?handler=Dismiss");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        using var reopened = await officer.PostAsync(page, new() { ["version"] = "2" }, page + "?handler=Reopen");
        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);
        Assert.Contains("To be judged", await ReadAsync(officer, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_is_drafted_from_it_and_leads_back()
    {
        using var author = await ConsoleClient.SignInAsync(site.App, Role.Author, "samr");
        var signal = await FindAsync("起草产品", (await ComplainAsync()).Id);
        var page = $"{List}/{signal.Id}";

        using var drafted = await author.PostAsync(page, new() { ["version"] = "1" }, page + "?handler=Draft");

        var draft = drafted.Headers.Location!.ToString();
        Assert.StartsWith("/en/console/notices/drafts/", draft, StringComparison.Ordinal);
        var html = await ReadAsync(author, draft);
        Assert.Contains("起草产品", html, StringComparison.Ordinal);
        Assert.Contains(page, html, StringComparison.Ordinal);
        Assert.Contains(draft, await ReadAsync(author, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agency_finds_no_page()
    {
        using var stranger = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "gacc");
        var signal = await FindAsync("他人产品");
        var page = $"{List}/{signal.Id}";

        using var shown = await stranger.Http.GetAsync(page, Token);
        using var dismissed = await stranger.PostAsync(
            List, new() { ["version"] = "1", ["reason"] = "好奇" }, page + "?handler=Dismiss");

        Assert.All([shown, dismissed], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.DoesNotContain(signal.Id, await ReadAsync(stranger, List), StringComparison.Ordinal);
    }

    private async Task<Signal> FindAsync(string label, params string[] complaints)
    {
        var store = site.App.Services.GetRequiredService<SignalStore>();
        int[] weeks = [3, .. new int[SignalWeeks.Count - 1]];
        var baseline = SurveillanceTest.Expect(weeks, weeks, SignalWeeks.Baseline);
        await store.KeepAsync(
            [
                new(SignalSubject.Product, [label], label, ["samr"],
                    new()
                    {
                        Until = DateTimeOffset.UtcNow, Weeks = weeks, Baseline = baseline,
                        Probability = baseline.Probability(3), Threshold = 0.001, ComplaintIds = complaints,
                    },
                    []),
            ],
            "test", Token);
        return Assert.Single(
            await store.ListAsync(new() { Limit = 100 }, Token), signal => signal.Key == label);
    }

    private Task<Complaint> ComplainAsync() => site.App.Services.GetRequiredService<ComplaintStore>().AddAsync(
        new()
        {
            Id = Guid.NewGuid().ToString("N"), Number = ComplaintNumber.Create(), AgencyId = "samr",
            Subject = new() { Name = "充电宝" },
        },
        new() { Name = "张三丰" }, "passphrase", new("test", AuditAction.Added, "Received"), Token);

    private static async Task<string> ReadAsync(ConsoleClient client, string page)
    {
        using var answer = await client.Http.GetAsync(page, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await TextAsync(answer);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Token);

    [GeneratedRegex("<rect ")]
    private static partial Regex Bar();
}
