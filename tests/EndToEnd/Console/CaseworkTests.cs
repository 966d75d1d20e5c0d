using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ConsumerSafety.EndToEnd.Console;

/// <summary>An officer takes a complaint from the queue and works it to its end in a browser.</summary>
public sealed class CaseworkTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    [Theory]
    [InlineData("", false, ColorScheme.Light, 1280)]
    [InlineData("/en", true, ColorScheme.Dark, 390)]
    public async Task A_dispute_is_taken_accepted_talked_about_and_settled(
        string language, bool withScript, ColorScheme scheme, int width)
    {
        var officer = await browser.SignInAsync(Role.CaseOfficer, withScript, width, scheme);
        var name = $"充电器{language}{width}";
        await ComplainAsync(name);
        await officer.GotoAsync(language + "/console/complaints");
        await CheckAsync(officer, withScript);
        await officer.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();

        await MoveAsync(officer, ComplaintMove.Take, null);
        await MoveAsync(officer, ComplaintMove.Accept, null);
        await MoveAsync(officer, ComplaintMove.WriteToPerson, "请提供购货凭证");
        await CheckAsync(officer, withScript);
        await MoveAsync(officer, ComplaintMove.Settle, "双方同意退款");

        Assert.Contains("请提供购货凭证", await officer.InnerTextAsync(".messages"), StringComparison.Ordinal);
        Assert.Equal(0, await Move(officer, ComplaintMove.Settle).CountAsync());
        Assert.True(await officer.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await CheckAsync(officer, withScript);
        await officer.CloseAsync();
    }

    private async Task ComplainAsync(string name)
    {
        var filing = new ComplaintFiling
        {
            Kind = ComplaintKind.Dispute, Subject = new() { Name = name }, Incident = new() { RegionCode = "330100" },
            Wanted = [WantedRemedy.Refund],
            Person = new() { Name = "张三丰", Phone = "13900139000", Account = "用了一天就坏了" },
        };
        var token = TestContext.Current.CancellationToken;
        var received = Assert.IsType<IntakeOutcome.Received>(await browser.Services
            .GetRequiredService<ComplaintIntake>().ReceiveAsync(filing, ComplaintChannel.Web, token));
        // The catalogue of the tests has other agencies than the list of competences.
        await browser.Services.GetRequiredService<ComplaintStore>().SaveAsync(
            received.Complaint with { AgencyId = "samr", Version = 2 }, new("test", AuditAction.Updated, "Forward"),
            token);
    }

    private static ILocator Move(IPage page, ComplaintMove move) =>
        page.Locator($"form:has(input[name=Move][value={move}])");

    private static async Task MoveAsync(IPage page, ComplaintMove move, string? text)
    {
        var form = Move(page, move);
        if (!await form.IsVisibleAsync())
            await page.Locator($"details.move:has(input[name=Move][value={move}]) > summary").ClickAsync();
        if (text is not null)
            await form.Locator("[name=Text]").FillAsync(text);
        await form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status].done")).ToBeVisibleAsync();
    }

    private static async Task CheckAsync(IPage page, bool withScript)
    {
        if (!withScript)
            return;
        var found = (await page.RunAxe()).Violations;
        Assert.True(
            found.Length == 0,
            page.Url + "\n" + string.Join('\n', found.Select(one => $"{one.Id}: {one.Nodes[0].Html}")));
    }
}
