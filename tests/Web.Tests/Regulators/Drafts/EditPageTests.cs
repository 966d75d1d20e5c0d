using System.Net;
using System.Net.Http.Json;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static ConsumerSafety.Web.Tests.Regulators.Drafts.DraftWorld;

namespace ConsumerSafety.Web.Tests.Regulators.Drafts;

public sealed class EditPageTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private WebApplication App => fixture.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_form_sent_back_as_it_came_changes_nothing(NoticeKind kind)
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var full = FullNotices.All.First(notice => notice.Kind == kind);
        var draft = await BeginAsync(App, author, full);

        foreach (var prefix in new[] { "", "/en" })
        {
            var address = $"{prefix}/console/notices/drafts/{draft.Id}/edit";
            var form = await PageForm.OpenAsync(author, address);
            using var saved = await form.SendAsync(author, address, "save");
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        var after = await FindAsync(App, draft.Id);
        Assert.Equal(NoticeJson.Write(draft.Content), NoticeJson.Write(after.Content));
        Assert.Equal(draft.Version, after.Version);
    }

    [Fact]
    public async Task What_is_hostile_in_a_notice_is_harmless_in_its_form()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, FullNotices.All.First(notice => notice.Kind == NoticeKind.Recall));

        foreach (var part in new[] { "edit", "preview", "" })
        {
            var html = await author.Http.GetStringAsync(Path(draft, part), Token);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_button_pressed_twice_begins_one_draft()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var fields = new Dictionary<string, string> { ["Token"] = new('a', 32), ["kind"] = "Recall" };

        using var first = await author.PostAsync("/en/console/notices/new", fields);
        using var second = await author.PostAsync("/en/console/notices/new", fields);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        var drafts = await App.Services.GetRequiredService<DraftStore>()
            .ListAsync(new() { AuthorId = author.Account.Id }, Token);
        Assert.Single(drafts);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_and_said_at_its_field()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready);
        var form = await PageForm.OpenAsync(author, Path(draft, "edit"));
        form["UnitsAffected"] = "about <ten>";

        using var saved = await form.SendAsync(author, Path(draft, "edit"), "save");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var shown = await PageForm.OpenAsync(author, Path(draft, "edit"));
        Assert.Equal("about <ten>", shown["UnitsAffected"]);
        Assert.Contains("Expected: a whole number", shown.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-UnitsAffected\"", shown.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_in_what_is_incomplete_says_what_is_missing_and_saves_the_rest()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready with { Defect = null });
        var form = await PageForm.OpenAsync(author, Path(draft, "edit"));
        form["Title"] = "Another title";

        using var sent = await form.SendAsync(author, Path(draft, "edit"), "submit");
        var html = await author.Http.GetStringAsync(sent.Headers.Location!.ToString(), Token);

        Assert.Contains("href=\"#f-Defect\"", html, StringComparison.Ordinal);
        var after = await FindAsync(App, draft.Id);
        Assert.Equal((DraftState.Draft, "Another title"), (after.State, after.Content.Title));
    }

    [Fact]
    public async Task Rows_are_pasted_and_taken_out_again()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready);
        var form = await PageForm.OpenAsync(author, Path(draft, "edit"));
        form["Products.Paste"] = "品牌\t规格型号\t备注\n云\tK-18\tx\n云\tK-19\ty\n";

        using var pasted = await form.SendAsync(author, Path(draft, "edit"), "paste:Products");
        var shown = await PageForm.ReadAsync(pasted);
        var models = (await FindAsync(App, draft.Id)).Content.Products.Select(product => product.Model);

        Assert.Equal(["K-17", "K-18", "K-19"], models);
        Assert.Contains("2 rows added", shown.Html, StringComparison.Ordinal);
        Assert.Contains("备注", shown.Html, StringComparison.Ordinal);

        using var undone = await shown.SendAsync(author, Path(draft, "edit"), "unpaste:Products:1:2:3");
        Assert.Single((await FindAsync(App, draft.Id)).Content.Products);
    }

    [Fact]
    public async Task A_row_is_added_and_another_removed_and_put_back()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready);
        var form = await PageForm.OpenAsync(author, Path(draft, "edit"));

        using var added = await form.SendAsync(author, Path(draft, "edit"), "add:Products");
        var wider = await PageForm.OpenAsync(author, added.Headers.Location!.ToString().Split('#')[0]);
        wider["Products[1].Name"] = "Toaster";
        using var removed = await wider.SendAsync(author, Path(draft, "edit"), "remove:Products:0");
        Assert.Equal("Toaster", Assert.Single((await FindAsync(App, draft.Id)).Content.Products).Name);

        var narrower = await PageForm.ReadAsync(removed);
        using var restored = await narrower.SendAsync(author, Path(draft, "edit"), "restore:Products:0");
        var products = (await FindAsync(App, draft.Id)).Content.Products;
        Assert.Equal([Ready.Products[0].Model, null], products.Select(product => product.Model));
    }

    [Fact]
    public async Task A_form_of_many_rows_comes_back_whole()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var long_ = new SpotCheck
        {
            Title = "Long", PublisherId = "samr",
            Products = [.. Enumerable.Range(0, 120).Select(i => new Product { Name = $"P{i}" })],
            TestItems = [.. Enumerable.Range(0, 50).Select(i => new TestItem { Name = $"T{i}" })],
            Attachments = [.. Enumerable.Range(0, 50).Select(i => new Attachment
            {
                Name = $"A{i}", Url = $"https://example.org/{i}",
            })],
        };
        var draft = await BeginAsync(App, author, long_);

        var form = await PageForm.OpenAsync(author, Path(draft, "edit?first=50"));
        form["Products[50].Name"] = "Changed";
        using var saved = await form.SendAsync(author, Path(draft, "edit"), "save");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var after = (SpotCheck)(await FindAsync(App, draft.Id)).Content;
        Assert.Equal((120, 50, 50), (after.Products.Count, after.TestItems.Count, after.Attachments.Count));
        Assert.Equal(("P49", "Changed", "P51"), (
            after.Products[49].Name, after.Products[50].Name, after.Products[51].Name));
    }

    [Fact]
    public async Task A_file_sent_with_the_form_is_attached_and_one_that_lies_is_not()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready);
        var form = await PageForm.OpenAsync(author, Path(draft, "edit"));
        form["Title"] = "With a file";

        using var taken = await form.SendAsync(author, Path(draft, "edit"), "save", "报告.txt", "好"u8.ToArray());
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var after = (await FindAsync(App, draft.Id)).Content;
        var attachment = Assert.Single(after.Attachments);
        Assert.Equal(("报告.txt", "text/plain", 3), (attachment.Name, attachment.MediaType, attachment.Length));
        Assert.Contains("/files/", attachment.Url, StringComparison.Ordinal);

        var next = await PageForm.OpenAsync(author, Path(draft, "edit"));
        next["Title"] = "Still saved";
        using var refused = await next.SendAsync(author, Path(draft, "edit"), "save", "lie.pdf", "MZ"u8.ToArray());
        var html = await refused.Content.ReadAsStringAsync(Token);
        Assert.Contains("lie.pdf", html, StringComparison.Ordinal);
        Assert.Contains("These files were not taken", html, StringComparison.Ordinal);
        var last = (await FindAsync(App, draft.Id)).Content;
        Assert.Equal(("Still saved", 1), (last.Title, last.Attachments.Count));
    }

    [Fact]
    public async Task Saving_while_typing_answers_with_the_version_to_go_on_from()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready);
        var form = await PageForm.OpenAsync(author, Path(draft, "edit"));
        form["Title"] = "First";
        using var first = await form.SendAsync(author, Path(draft, "edit?handler=Autosave"), "save");
        var answer = await first.Content.ReadFromJsonAsync<Dictionary<string, object>>(Token);
        (form["Version"], form["Base"], form["Title"]) = ($"{answer!["version"]}", $"{answer["base"]}", "Second");

        using var second = await form.SendAsync(author, Path(draft, "edit?handler=Autosave"), "save");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal("Second", (await FindAsync(App, draft.Id)).Content.Title);
    }

    [Fact]
    public async Task Nothing_is_saved_without_the_token_of_the_page()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready);
        var form = await PageForm.OpenAsync(author, Path(draft, "edit"));
        form["Title"] = "Forged";
        form["__RequestVerificationToken"] = "forged";

        using var answer = await form.SendAsync(author, Path(draft, "edit"), "save");

        Assert.False(answer.IsSuccessStatusCode);
        Assert.Equal(Ready.Title, (await FindAsync(App, draft.Id)).Content.Title);
    }
}
