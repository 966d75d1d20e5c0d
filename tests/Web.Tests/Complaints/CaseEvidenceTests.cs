using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Web.Tests.Regulators;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed partial class CaseEvidenceTests(ConsoleFixture site) : IClassFixture<ConsoleFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_sees_evidence_after_saying_what_for_and_nobody_else_with_the_same_address()
    {
        using var officer = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        using var colleague = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "samr");
        var page = $"/en/console/complaints/{(await ComplainAsync()).Id}";
        Assert.DoesNotContain("王小明的照片.jpg", await ReadAsync(officer, page), StringComparison.Ordinal);
        using var silent = await officer.PostAsync(page, new() { ["purpose"] = "" }, page + "?handler=Evidence");
        Assert.DoesNotContain("王小明的照片.jpg", await TextAsync(silent), StringComparison.Ordinal);

        using var shown = await officer.PostAsync(page, new() { ["purpose"] = "核实产品" }, page + "?handler=Evidence");
        var html = await TextAsync(shown);
        Assert.Contains("王小明的照片.jpg", html, StringComparison.Ordinal);
        var addresses = Address().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, addresses.Count);
        foreach (var address in addresses)
        {
            using var file = await officer.Http.GetAsync(address, Token);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.StartsWith(
                "sandbox;", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            using var others = await colleague.Http.GetAsync(address, Token);
            using var unsaid = await officer.Http.GetAsync(address.Split("&pass=")[0], Token);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (others.StatusCode, unsaid.StatusCode));
        }
        using var auditor = await ConsoleClient.SignInAsync(site.App, Role.Auditor, "samr");
        Assert.Contains("核实产品", await ReadAsync(auditor, "/en/console/audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_hands_cases_out_and_other_agencies_see_no_evidence()
    {
        using var stranger = await ConsoleClient.SignInAsync(site.App, Role.CaseOfficer, "gacc");
        var page = $"/en/console/complaints/{(await ComplainAsync()).Id}";

        using var answer = await stranger.PostAsync(
            "/en/console/complaints", new() { ["purpose"] = "好奇" }, page + "?handler=Evidence");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Complaint> ComplainAsync()
    {
        var taken = await site.App.Services.GetRequiredService<EvidenceDesk>().TakeAsync(
            "王小明的照片.jpg", new MemoryStream(Uploader.Jpeg), "net", Token);
        var filing = new ComplaintFiling
        {
            Kind = ComplaintKind.Report, IsAnonymous = true, Subject = new() { Name = "充电器" },
            Purchase = new() { RegionCode = "330100" }, Person = new() { Account = "起火" },
            EvidenceIds = [Assert.IsType<EvidenceOutcome.Taken>(taken).File.Id],
        };
        var outcome = await site.App.Services.GetRequiredService<ComplaintIntake>().ReceiveAsync(
            filing, ComplaintChannel.Web, Token);
        var complaint = Assert.IsType<IntakeOutcome.Received>(outcome).Complaint;
        // The catalogue of the tests has other agencies than the list of competences.
        var saving = await site.App.Services.GetRequiredService<ComplaintStore>().SaveAsync(
            complaint with { AgencyId = "samr", Version = 2 }, new("test", Storage.Log.AuditAction.Updated, "Forward"),
            Token);
        return saving.Complaint!;
    }

    private static async Task<string> ReadAsync(ConsoleClient client, string path) =>
        WebUtility.HtmlDecode(await client.Http.GetStringAsync(path, Token));

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));

    [GeneratedRegex("(?:src|href)=\"([^\"]+handler=File[^\"]+)\"")]
    private static partial Regex Address();
}
