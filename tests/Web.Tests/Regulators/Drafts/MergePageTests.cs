using System.Net;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static ConsumerSafety.Web.Tests.Regulators.Drafts.DraftWorld;

namespace ConsumerSafety.Web.Tests.Regulators.Drafts;

public sealed class MergePageTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private WebApplication App => fixture.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_who_change_different_fields_both_have_their_way()
    {
        using var one = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var other = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, one, Ready);
        var (mine, theirs) = (await OpenAsync(one, draft), await OpenAsync(other, draft));
        theirs["Remedy"] = "Repair";
        using var _ = await theirs.SendAsync(other, Path(draft, "edit"), "save");
        mine["Defect"] = "Fire";

        using var saved = await mine.SendAsync(one, Path(draft, "edit"), "save");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var after = (Recall)(await FindAsync(App, draft.Id)).Content;
        Assert.Equal(("Fire", "Repair"), (after.Defect, after.Remedy));
    }

    [Fact]
    public async Task Two_who_change_the_same_field_are_shown_both_and_the_choice_is_saved()
    {
        using var one = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var other = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, one, Ready);
        var (mine, theirs) = (await OpenAsync(one, draft), await OpenAsync(other, draft));
        theirs["Defect"] = "Their words";
        using var _ = await theirs.SendAsync(other, Path(draft, "edit"), "save");
        mine["Defect"] = "My words";
        mine["Remedy"] = "My remedy";

        using var conflict = await mine.SendAsync(one, Path(draft, "edit"), "save");
        var html = await conflict.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Contains("My words", html, StringComparison.Ordinal);
        Assert.Contains("Their words", html, StringComparison.Ordinal);
        Assert.Contains("name=\"Side.Defect\"", html, StringComparison.Ordinal);

        using var merged = await MergeAsync(one, draft, html, new() { ["Side.Defect"] = "theirs" });
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        var after = (Recall)(await FindAsync(App, draft.Id)).Content;
        Assert.Equal(("Their words", "My remedy"), (after.Defect, after.Remedy));
    }

    [Fact]
    public async Task Saving_while_typing_overwrites_nothing_of_others()
    {
        using var one = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var other = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, one, Ready);
        var (mine, theirs) = (await OpenAsync(one, draft), await OpenAsync(other, draft));
        theirs["Defect"] = "Their words";
        using var _ = await theirs.SendAsync(other, Path(draft, "edit"), "save");
        mine["Remedy"] = "My remedy";

        using var answer = await mine.SendAsync(one, Path(draft, "edit?handler=Autosave"), "save");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("Their words", ((Recall)(await FindAsync(App, draft.Id)).Content).Defect);
    }

    [Fact]
    public async Task A_correction_is_merged_with_the_version_published_meanwhile()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var reviewer = await ConsoleClient.SignInAsync(App, Role.Reviewer, "samr");
        var notice = await PublishAsync(App, author, reviewer, Ready with { Title = "Merged later" });
        var slow = await CorrectAsync(author, notice, recall => recall with { Defect = "Slow", Remedy = "Slow" });
        var fast = await CorrectAsync(author, notice, recall => recall with { Defect = "Fast", Hotline = "1" });
        var desk = App.Services.GetRequiredService<ReviewDesk>();
        var handed = Assert.IsType<DraftDone>(
            await desk.SubmitAsync(author.Caller, new(fast.Id, fast.Version), null, Token)).Draft;
        Assert.IsType<DraftDone>(
            await desk.ApproveAsync(reviewer.Caller, new(handed.Id, handed.Version), null, Token));

        var form = await OpenAsync(author, slow);
        using var sent = await form.SendAsync(author, Path(slow, "edit"), "submit");
        Assert.Equal(Path(slow, "merge"), sent.Headers.Location!.ToString());
        using var merged = await author.PostAsync(Path(slow, "merge"), new()
        {
            ["version"] = $"{(await FindAsync(App, slow.Id)).Version}", ["present"] = "2",
            ["Side.Defect"] = "theirs",
        });

        var after = await FindAsync(App, slow.Id);
        var recall = (Recall)after.Content;
        Assert.Equal(
            (2, "Fast", "Slow", "1"), (after.BaseVersion, recall.Defect, recall.Remedy, recall.Hotline));
    }

    private static Task<PageForm> OpenAsync(ConsoleClient client, Draft draft) =>
        PageForm.OpenAsync(client, Path(draft, "edit"));

    private async Task<Draft> CorrectAsync(ConsoleClient author, Notice notice, Func<Recall, Recall> change)
    {
        var desk = App.Services.GetRequiredService<DraftDesk>();
        var begun = Assert.IsType<DraftDone>(
            await desk.BeginChangeAsync(author.Caller, notice.Id!, DraftIntent.Correct, "Why", Token)).Draft;
        var edit = new DraftEdit(change((Recall)begun.Content), "Why");
        return Assert.IsType<DraftDone>(
            await desk.SaveAsync(author.Caller, new(begun.Id, begun.Version), edit, Token)).Draft;
    }

    private static Task<HttpResponseMessage> MergeAsync(
        ConsoleClient client, Draft draft, string html, Dictionary<string, string> fields)
    {
        foreach (var name in new[] { "Mine", "Base", "Reason", "Version" })
            fields[name] = WebUtility.HtmlDecode(html.Split($"name=\"{name}\" value=\"")[1].Split('"')[0]);
        return client.PostAsync(Path(draft, "edit"), fields, Path(draft, "edit?handler=Merge"));
    }
}
