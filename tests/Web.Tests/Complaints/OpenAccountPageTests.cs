using System.Net;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Web.Tests.Pages;
using ConsumerSafety.Web.Tests.Regulators;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed class OpenAccountPageTests(ConsoleFixture site) : IClassFixture<ConsoleFixture>
{
    private const string Queue = "/en/console/complaints";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_checks_what_is_proposed_publishes_it_and_takes_it_down()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var complaint = await DecideAsync(mayPublish: true);
        var page = $"{Queue}/{complaint.Id}/account";
        Assert.Contains($"href=\"{page}\"", await ReadAsync(officer, $"{Queue}/{complaint.Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", await ReadAsync(officer, page), StringComparison.Ordinal);

        using var proposed = await officer.PostAsync(page, [], page + "?handler=Propose");
        var proposal = await TextAsync(proposed);
        Assert.Contains("<mark title=\"name\">张三丰", proposal, StringComparison.Ordinal);
        Assert.Contains("我叫【姓名】，电话【电话】，用了一天就坏了。</textarea>", proposal, StringComparison.Ordinal);
        Assert.True(proposed.Headers.CacheControl!.NoStore);

        using var unchecked_ = await officer.PostAsync(
            page, new() { ["Text"] = "用了一天就坏了，我很失望。" }, page + "?handler=Publish");
        Assert.Equal(HttpStatusCode.BadRequest, unchecked_.StatusCode);
        Assert.Contains("我很失望。</textarea>", await TextAsync(unchecked_), StringComparison.Ordinal);

        using var published = await officer.PostAsync(
            page, new() { ["Text"] = "用了一天就坏了，我很失望。", ["Checked"] = "true" }, page + "?handler=Publish");
        Assert.Equal(page + "?done=true", published.Headers.Location!.ToString());
        await TestSite.UntilIndexedAsync(site.App.Services);
        using var visitor = ConsoleClient.Visitor(site.App);
        var shown = await ReadAsync(visitor, "/en/statistics/accounts");
        Assert.Contains("用了一天就坏了，我很失望。", shown, StringComparison.Ordinal);
        Assert.Contains("<span>Zhejiang</span>", shown, StringComparison.Ordinal);
        var feed = await ReadAsync(visitor, "/odata/ComplaintAccounts");
        Assert.Contains("\"Outcome\":\"Settled\"", feed, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.Id, feed, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.Number, feed, StringComparison.Ordinal);

        using var taken = await officer.PostAsync(
            page, new() { ["Reason"] = "本人要求撤下" }, page + "?handler=TakeDown");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        await TestSite.UntilIndexedAsync(site.App.Services);
        Assert.DoesNotContain(
            "我很失望", await ReadAsync(visitor, "/en/statistics/accounts?page=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_consent_there_is_no_way_to_publish()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var complaint = await DecideAsync(mayPublish: false);
        var page = $"{Queue}/{complaint.Id}/account";

        Assert.DoesNotContain(page, await ReadAsync(officer, $"{Queue}/{complaint.Id}"), StringComparison.Ordinal);
        Assert.Contains("has not agreed", await ReadAsync(officer, page), StringComparison.Ordinal);
        using var forced = await officer.PostAsync(
            Queue, new() { ["Text"] = "用了一天就坏了，我很失望。", ["Checked"] = "true" }, page + "?handler=Publish");
        Assert.Equal(HttpStatusCode.Conflict, forced.StatusCode);
    }

    [Fact]
    public async Task Another_agency_finds_no_page()
    {
        using var stranger = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "gacc");
        var complaint = await DecideAsync(mayPublish: true);
        var page = $"{Queue}/{complaint.Id}/account";

        using var shown = await stranger.Http.GetAsync(page, Token);
        using var proposed = await stranger.PostAsync(Queue, [], page + "?handler=Propose");

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, proposed.StatusCode));
    }

    private async Task<Complaint> DecideAsync(bool mayPublish)
    {
        var filing = new ComplaintFiling
        {
            Kind = ComplaintKind.Dispute, Subject = new() { Name = "电热毯" }, Incident = new() { RegionCode = "330100" },
            MayPublish = mayPublish,
            Person = new()
            {
                Name = "张三丰", Phone = "13900139000", Account = "我叫张三丰，电话13900139000，用了一天就坏了。",
            },
        };
        var services = site.App.Services;
        var outcome = await services.GetRequiredService<ComplaintIntake>()
            .ReceiveAsync(filing, ComplaintChannel.Web, Token);
        var complaint = Assert.IsType<IntakeOutcome.Received>(outcome).Complaint;
        var saving = await services.GetRequiredService<ComplaintStore>().SaveAsync(
            complaint with
            {
                AgencyId = "samr", Version = 2, State = ComplaintState.Settled, DecidedAt = complaint.ReceivedAt,
            },
            new("test", Storage.Log.AuditAction.Updated, "Settle"), Token);
        return saving.Complaint!;
    }

    private static async Task<string> ReadAsync(ConsoleClient client, string page)
    {
        using var answer = await client.Http.GetAsync(page, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await TextAsync(answer);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
}
