using ConsumerSafety.Domain.Accounts;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ConsumerSafety.EndToEnd.Console;

public sealed class DraftingTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_alert_is_drafted_handed_in_approved_and_read_by_the_public(bool withScript)
    {
        var author = await browser.SignInAsync(Role.Author, withScript);
        var draft = await DraftAsync(author, $"电水壶过热 {withScript}");
        await author.ClickAsync(".form-bar button[value=submit]");
        Assert.Equal(draft, author.Url);

        var reviewer = await browser.SignInAsync(Role.Reviewer, withScript);
        await reviewer.GotoAsync("/en/console");
        await reviewer.ClickAsync("main a[href$='list=review']");
        await reviewer.ClickAsync($".drafts a[href='{new Uri(draft).AbsolutePath}']");
        await reviewer.FillAsync("#Comment", "Good");
        await reviewer.ClickAsync("button[value=Approve]");
        await browser.UntilIndexedAsync();
        await reviewer.ClickAsync("main a[href*='/notices/RC-']");

        Assert.Equal($"电水壶过热 {withScript}", await reviewer.InnerTextAsync("h1"));
        Assert.Contains("10,600", await reviewer.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_saved_without_a_button()
    {
        var author = await browser.SignInAsync(Role.Author);
        var draft = await DraftAsync(author, "Typed only");
        await author.WaitForFunctionAsync("document.querySelector('[data-saved]').textContent.startsWith('Saved')");

        await author.GotoAsync(draft + "/edit");

        Assert.Equal("Typed only", await author.InputValueAsync("#f-Title"));
        Assert.Equal("10600", await author.InputValueAsync("#f-UnitsAffected"));
    }

    [Fact]
    public async Task A_button_pressed_after_a_save_does_what_it_says()
    {
        var author = await browser.SignInAsync(Role.Author);
        var draft = await DraftAsync(author, "Saved first");
        await author.WaitForFunctionAsync("document.querySelector('[data-saved]').textContent.startsWith('Saved')");

        await author.ClickAsync(".form-bar button[value=preview]");
        await author.WaitForURLAsync(draft + "/preview");

        Assert.Equal("Saved first", await author.InnerTextAsync("h1"));
    }

    [Fact]
    public async Task Two_who_write_the_same_field_are_brought_together()
    {
        var one = await browser.SignInAsync(Role.Author);
        var draft = await DraftAsync(one, "Begun by one");
        await one.WaitForFunctionAsync("document.querySelector('[data-saved]').textContent.startsWith('Saved')");
        var other = await browser.SignInAsync(Role.Author);
        await other.GotoAsync(draft + "/edit");
        await other.FillAsync("#f-Title", "Theirs");
        await other.ClickAsync(".form-bar button[value=check]");
        await other.WaitForURLAsync(draft + "/edit?checked=true#check");

        await one.FillAsync("#f-Title", "Mine");
        await one.WaitForFunctionAsync(
            "document.querySelector('[data-saved]').textContent.startsWith('Somebody changed')");
        await one.ClickAsync(".form-bar button[value=save]");
        await one.CheckAsync(".merge input[value=theirs]");
        await one.ClickAsync("main button.primary");
        await one.WaitForURLAsync(draft + "/edit");

        Assert.Equal("Theirs", await one.InputValueAsync("#f-Title"));
    }

    [Fact]
    public async Task What_cannot_be_saved_as_the_session_ended_comes_back_after_signing_in()
    {
        var author = await browser.SignInAsync(Role.Author);
        await DraftAsync(author, "Before");
        await author.WaitForFunctionAsync("document.querySelector('[data-saved]').textContent.startsWith('Saved')");
        var edit = author.Url;
        var cookies = await author.Context.CookiesAsync();
        await author.Context.ClearCookiesAsync();

        await author.FillAsync("#f-Title", "After");
        await author.WaitForSelectorAsync("[data-saved] a");
        await author.Context.AddCookiesAsync([.. cookies.Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path,
        })]);
        await author.GotoAsync("/en/console");
        await author.GotoAsync(edit);
        await author.ClickAsync(".draft-form > .remark button >> nth=0");

        Assert.Equal("After", await author.InputValueAsync("#f-Title"));
    }

    [Fact]
    public async Task Cells_of_a_spreadsheet_dropped_into_one_become_rows()
    {
        var author = await browser.SignInAsync(Role.Author);
        await DraftAsync(author, "Pasted");
        await author.EvalOnSelectorAsync("#f-Products-0-Name", """
            cell => {
              const data = new DataTransfer();
              data.setData("text/plain", "Product\tBrand\nToaster\tSun\nOven\tSun");
              cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await author.WaitForSelectorAsync("#f-Products-2-Name");

        Assert.Equal("Oven", await author.InputValueAsync("#f-Products-2-Name"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_no_barrier(ColorScheme scheme)
    {
        var author = await browser.SignInAsync(Role.Author, width: 360, scheme: scheme);
        var draft = await DraftAsync(author, "Axe");
        await author.ClickAsync(".form-bar button[value=check]");
        string[] pages =
        [
            "/en/console/notices", "/console/notices?list=published", "/en/console/notices/new", draft,
            draft + "/edit?checked=true&add=Products", draft + "/preview", draft + "/discard",
            "/en/console/notices/published/RC-2024-000001", "/en/console/notices/published/RC-2024-000001/versions",
        ];
        foreach (var address in pages)
        {
            await author.GotoAsync(address);
            var result = await author.RunAxe();
            Assert.Empty(result.Violations.Select(violation =>
                $"{address} {violation.Id} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Nothing_runs_out_of_the_page(int width)
    {
        var author = await browser.SignInAsync(Role.Author, width: width);
        var draft = await DraftAsync(author, "Width");
        await author.ClickAsync(".form-bar button[value=check]");
        foreach (var address in new[] { draft + "/edit", draft, "/console/notices", "/console/notices/new" })
        {
            await author.GotoAsync(address);
            Assert.False(
                await author.EvaluateAsync<bool>(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"),
                address);
        }
    }

    // Fills in the form of a recall and leaves it open; gives the address of the draft.
    private static async Task<string> DraftAsync(IPage author, string title)
    {
        await author.GotoAsync("/en/console/notices/new");
        await author.ClickAsync("button[value=Recall]");
        var edit = author.Url;
        await author.ClickAsync("button[value='add:Products']");
        await author.FillAsync("#f-Products-0-Name", "Kettle");
        await author.FillAsync("#f-Title", title);
        await author.FillAsync("#f-Defect", "It overheats.");
        await author.FillAsync("#f-Remedy", "Money back");
        await author.FillAsync("#f-UnitsAffected", "10,600");
        return edit[..^"/edit".Length];
    }
}
