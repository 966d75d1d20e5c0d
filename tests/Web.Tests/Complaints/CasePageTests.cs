using System.Net;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Web.Tests.Regulators;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed class CasePageTests(ConsoleFixture site) : IClassFixture<ConsoleFixture>
{
    private const string Queue = "/en/console/complaints";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dispute_goes_from_the_queue_to_its_end_without_a_script()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var complaint = await ComplainAsync("电热毯");
        var page = $"{Queue}/{complaint.Id}";
        Assert.Contains($"/en/console/complaints/{complaint.Id}", await ReadAsync(officer, Queue), StringComparison.Ordinal);
        Assert.Contains(
            "Complaints that nobody has", await ReadAsync(officer, "/en/console"), StringComparison.Ordinal);

        await DoAsync(officer, complaint, ComplaintMove.Take);
        await DoAsync(officer, complaint, ComplaintMove.Accept);
        await DoAsync(officer, complaint, ComplaintMove.Note, ("Text", "内部看法"));
        Assert.Contains("Accepted, in mediation", await ReadAsync(officer, page), StringComparison.Ordinal);
        await DoAsync(officer, complaint, ComplaintMove.Settle, ("Text", "退款 99 元"));

        var settled = await ReadAsync(officer, page);
        Assert.Contains("Settled", settled, StringComparison.Ordinal);
        Assert.Contains("退款 99 元", settled, StringComparison.Ordinal);
        Assert.Contains("No deadline is running", settled, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Settle\"", settled, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.Id, await ReadAsync(officer, Queue), StringComparison.Ordinal);
        Assert.Contains(complaint.Id, await ReadAsync(officer, Queue + "?state=Settled"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_the_person_is_stands_on_no_page_until_somebody_says_what_for()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var complaint = await ComplainAsync("手机壳");
        var page = $"{Queue}/{complaint.Id}";

        Assert.DoesNotContain("张三丰", await ReadAsync(officer, page), StringComparison.Ordinal);
        using var silent = await officer.PostAsync(page, new() { ["purpose"] = "" }, page + "?handler=Person");
        Assert.DoesNotContain("张三丰", await TextAsync(silent), StringComparison.Ordinal);
        using var shown = await officer.PostAsync(page, new() { ["purpose"] = "电话核实" }, page + "?handler=Person");

        Assert.Contains("张三丰", await TextAsync(shown), StringComparison.Ordinal);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("张三丰", await ReadAsync(officer, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_keeps_what_was_typed()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var complaint = await ComplainAsync("吹风机");
        await DoAsync(officer, complaint, ComplaintMove.Take);

        using var late = await officer.PostAsync(
            $"{Queue}/{complaint.Id}", new() { ["Move"] = "Note", ["Version"] = "1", ["Text"] = "我写了很久" });

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var html = await TextAsync(late);
        Assert.Contains("Somebody else moved this complaint just now", html, StringComparison.Ordinal);
        Assert.Contains("我写了很久</textarea>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_told_at_its_field()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var complaint = await ComplainAsync("台灯");

        using var answer = await officer.PostAsync(
            $"{Queue}/{complaint.Id}", new() { ["Move"] = "Refuse", ["Version"] = "2", ["Text"] = "理由" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var html = await TextAsync(answer);
        Assert.Contains("<a href=\"#Refuse-Ground\">Legal ground: a legal ground, from the list", html, StringComparison.Ordinal);
        Assert.Contains("article 16 (7)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agency_finds_no_page()
    {
        using var stranger = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "gacc");
        var complaint = await ComplainAsync("水壶");
        var page = $"{Queue}/{complaint.Id}";

        using var shown = await stranger.Http.GetAsync(page, Token);
        using var moved = await stranger.PostAsync(Queue, new() { ["Move"] = "Take", ["Version"] = "1" }, page);
        using var person = await stranger.PostAsync(Queue, new() { ["purpose"] = "好奇" }, page + "?handler=Person");

        Assert.All([shown, moved, person], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.DoesNotContain(complaint.Id, await ReadAsync(stranger, Queue), StringComparison.Ordinal);
        Assert.Contains(
            "no complaint of this number", await ReadAsync(stranger, Queue + "?number=" + complaint.Number),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_kept_used_and_forgotten()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        using var colleague = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        const string filter = "?scope=Mine&kind=Report&due=Soon";

        using var kept = await officer.PostAsync(
            Queue, new() { ["name"] = "My <reports>" }, Queue + filter + "&handler=Keep");

        Assert.Equal(Queue + filter, kept.Headers.Location!.ToString());
        Assert.Contains(
            $"""<a href="{Queue}{filter}">My <reports></a>""", await ReadAsync(officer, Queue),
            StringComparison.Ordinal);
        Assert.DoesNotContain("My <reports>", await ReadAsync(colleague, Queue), StringComparison.Ordinal);
        using var forgotten = await officer.PostAsync(
            Queue, new() { ["name"] = "My <reports>" }, Queue + "?handler=Forget");
        Assert.DoesNotContain("My <reports>", await ReadAsync(officer, Queue), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/console/complaints", "投诉举报")]
    [InlineData("/en/console/complaints", "Complaints")]
    public async Task Its_number_opens_a_complaint(string queue, string heading)
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var complaint = await ComplainAsync("收音机");

        using var answer = await officer.Http.GetAsync(
            $"{queue}?number={complaint.Number.Replace("-", "", StringComparison.Ordinal)}", Token);

        Assert.Equal($"{queue}/{complaint.Id}", answer.Headers.Location!.ToString());
        Assert.Contains($"<h1>{heading}</h1>", await ReadAsync(officer, queue), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vehicles", true)]
    [InlineData("ElectricBicycles", true)]
    [InlineData("ElectricBicycleChargers", false)]
    [InlineData("Toys", false)]
    public async Task A_category_is_shown_with_all_that_lies_in_it(string category, bool isShown)
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var complaint = await ComplainAsync("电动自行车", "ElectricBicycles");

        var queue = await ReadAsync(officer, $"{Queue}?category={category}");

        Assert.Equal(isShown, queue.Contains(complaint.Id, StringComparison.Ordinal));
    }

    private async Task<Complaint> ComplainAsync(string name, string? category = null)
    {
        var filing = new ComplaintFiling
        {
            Kind = ComplaintKind.Dispute, Subject = new() { Name = name, Category = category },
            Incident = new() { RegionCode = "330100" },
            Person = new() { Name = "张三丰", Phone = "13900139000", Account = "用了一天就坏了" },
        };
        var services = site.App.Services;
        var outcome = await services.GetRequiredService<ComplaintIntake>()
            .ReceiveAsync(filing, ComplaintChannel.Web, Token);
        var complaint = Assert.IsType<IntakeOutcome.Received>(outcome).Complaint;
        // The catalogue of the tests has other agencies than the list of competences.
        var saving = await services.GetRequiredService<ComplaintStore>().SaveAsync(
            complaint with { AgencyId = "samr", Version = 2 }, new("test", Storage.Log.AuditAction.Updated, "Forward"),
            Token);
        return saving.Complaint!;
    }

    private static async Task DoAsync(
        ConsoleClient officer, Complaint complaint, ComplaintMove move, params (string Name, string Value)[] fields)
    {
        var page = $"{Queue}/{complaint.Id}";
        var html = await ReadAsync(officer, page);
        const string version = "name=\"Version\" value=\"";
        var start = html.IndexOf(version, StringComparison.Ordinal) + version.Length;
        var form = fields.ToDictionary(field => field.Name, field => field.Value);
        form["Move"] = move.ToString();
        form["Version"] = html[start..html.IndexOf('"', start)];
        using var answer = await officer.PostAsync(page, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{move}: {await TextAsync(answer)}");
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
