using System.Net;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using Microsoft.AspNetCore.Builder;
using static ConsumerSafety.Web.Tests.Regulators.Drafts.DraftWorld;

namespace ConsumerSafety.Web.Tests.Regulators.Drafts;

public sealed class DraftPageTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private WebApplication App => fixture.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_colleague_approves_and_a_second_press_changes_nothing()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var reviewer = await ConsoleClient.SignInAsync(App, Role.Reviewer, "samr");
        var draft = await SubmitAsync(App, author, Ready);

        using var first = await MoveAsync(reviewer, draft, DraftMove.Approve);
        using var second = await MoveAsync(reviewer, draft, DraftMove.Approve);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        var after = await FindAsync(App, draft.Id);
        Assert.Equal((DraftState.Published, 1), (after.State, after.PublishedVersion));
        Assert.Equal(Ready.Title, (await FindNoticeAsync(App, after.NoticeId!))!.Title);
    }

    [Fact]
    public async Task Nobody_approves_the_own_work()
    {
        using var both = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await SubmitAsync(App, both, Ready);
        using var again = await SignInAsync(App, Role.Author, Role.Reviewer);
        var own = await SubmitOwnAsync(again);

        var html = await again.Http.GetStringAsync(Path(own), Token);
        using var answer = await MoveAsync(again, own, DraftMove.Approve);

        Assert.DoesNotContain("value=\"Approve\"", html, StringComparison.Ordinal);
        Assert.Contains("a colleague has to review it", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(DraftState.InReview, (await FindAsync(App, own.Id)).State);
        Assert.Contains(
            "value=\"Approve\"", await again.Http.GetStringAsync(Path(draft), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_agencies_learn_nothing_of_a_draft()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var stranger = await ConsoleClient.SignInAsync(App, Role.Reviewer, "gacc");
        using var writer = await ConsoleClient.SignInAsync(App, Role.Author, "gacc");
        var draft = await SubmitAsync(App, author, Ready);

        foreach (var part in new[] { "", "preview" })
        {
            using var page = await stranger.Http.GetAsync(Path(draft, part), Token);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }
        foreach (var part in new[] { "edit", "discard", "merge" })
        {
            using var page = await writer.Http.GetAsync(Path(draft, part), Token);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }
        using var moved = await stranger.PostAsync(
            "/en/console/notices", Fields(draft, DraftMove.Approve), Path(draft));
        Assert.Equal(HttpStatusCode.NotFound, moved.StatusCode);
        Assert.Equal(DraftState.InReview, (await FindAsync(App, draft.Id)).State);
    }

    [Fact]
    public async Task To_return_a_draft_one_has_to_say_why()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var reviewer = await ConsoleClient.SignInAsync(App, Role.Reviewer, "samr");
        var draft = await SubmitAsync(App, author, Ready);

        using var silent = await MoveAsync(reviewer, draft, DraftMove.Return);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Contains(
            "at least one comment", await silent.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        using var said = await MoveAsync(
            reviewer, draft, DraftMove.Return, ("Comment", "Which batches?"), ("About", "Products"));
        var after = await FindAsync(App, draft.Id);
        Assert.Equal(DraftState.Returned, after.State);
        Assert.Equal(("Which batches?", "Products"), (after.Comments[0].Text, after.Comments[0].Path));
        Assert.Contains(
            "Which batches?", await author.Http.GetStringAsync(Path(draft, "edit"), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_has_passed_is_refused_and_stays_in_the_form()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var reviewer = await ConsoleClient.SignInAsync(App, Role.Reviewer, "samr");
        var draft = await SubmitAsync(App, author, Ready);

        using var answer = await MoveAsync(
            reviewer, draft, DraftMove.Schedule, ("PublishAt", "2020-01-02T03:04"), ("Comment", "Good"));
        var html = await answer.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("value=\"2020-01-02T03:04\"", html, StringComparison.Ordinal);
        Assert.Contains("Good", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_urgently_waits_for_a_review()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        using var reviewer = await ConsoleClient.SignInAsync(App, Role.Reviewer, "samr");
        var draft = await SubmitAsync(App, author, Ready with { Title = "Cannot wait" });

        using var published = await MoveAsync(
            administrator, draft, DraftMove.PublishUrgently, ("UrgentReason", "People get hurt"));
        var waiting = await reviewer.Http.GetStringAsync("/en/console/notices?list=afterwards", Token);
        var start = await reviewer.Http.GetStringAsync("/en/console", Token);
        Assert.Contains("Cannot wait", waiting, StringComparison.Ordinal);
        Assert.Contains("Urgent publications to review", start, StringComparison.Ordinal);

        using var reviewed = await MoveAsync(
            reviewer, await FindAsync(App, draft.Id), DraftMove.ReviewAfterwards, ("Verdict", "Confirmed"));
        Assert.Equal(UrgentVerdict.Confirmed, (await FindAsync(App, draft.Id)).Urgent!.Verdict);
    }

    [Fact]
    public async Task A_notice_is_withdrawn_with_its_reason()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var reviewer = await ConsoleClient.SignInAsync(App, Role.Reviewer, "samr");
        var notice = await PublishAsync(App, author, reviewer, Ready);
        using var begun = await author.PostAsync(
            $"/en/console/notices/published/{notice.Id}", new() { ["intent"] = "Withdraw" });
        var edit = begun.Headers.Location!.ToString();

        var form = await PageForm.OpenAsync(author, edit);
        form["Reason"] = "Measured wrongly";
        using var handed = await form.SendAsync(author, edit, "submit");
        var draft = await FindAsync(App, edit.Split('/')[^2]);
        using var approved = await MoveAsync(reviewer, draft, DraftMove.Approve);

        var after = (await FindNoticeAsync(App, notice.Id!))!;
        Assert.Equal((NoticeStatus.Withdrawn, "Measured wrongly"), (after.Status, after.ChangeReason));
    }

    [Fact]
    public async Task A_correction_shows_what_changes_beside_what_is_published()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var reviewer = await ConsoleClient.SignInAsync(App, Role.Reviewer, "samr");
        var notice = await PublishAsync(App, author, reviewer, Ready);
        using var begun = await author.PostAsync(
            $"/en/console/notices/published/{notice.Id}", new() { ["intent"] = "Correct" });
        var edit = begun.Headers.Location!.ToString();
        var form = await PageForm.OpenAsync(author, edit);
        (form["Reason"], form["UnitsAffected"]) = ("Miscounted", "1600");
        using var handed = await form.SendAsync(author, edit, "submit");

        var html = await reviewer.Http.GetStringAsync(edit[..^"/edit".Length], Token);

        Assert.Contains("600</del>", html, StringComparison.Ordinal);
        Assert.Contains("1600</ins>", html, StringComparison.Ordinal);
        Assert.Contains("Miscounted", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "涉及产品")]
    [InlineData("/en", "Key facts")]
    public async Task A_preview_is_what_the_public_will_see_and_leads_nowhere_that_is_not_there(
        string prefix, string word)
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready);

        var html = await author.Http.GetStringAsync($"{prefix}/console/notices/drafts/{draft.Id}/preview", Token);

        Assert.Contains(Ready.Title, html, StringComparison.Ordinal);
        Assert.Contains(word, html, StringComparison.Ordinal);
        Assert.DoesNotContain("/odata/Notices", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discarded_draft_stays_for_the_record()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready with { Title = "Given up" });

        using var answer = await author.PostAsync(Path(draft, "discard"), new() { ["version"] = "1" });
        var list = await author.Http.GetStringAsync("/en/console/notices?list=discarded", Token);

        Assert.Equal(Path(draft), answer.Headers.Location!.ToString());
        Assert.Contains("Given up", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_draft_is_begun_from_one_that_was_discarded()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var draft = await BeginAsync(App, author, Ready);
        using var discarded = await author.PostAsync(Path(draft, "discard"), new() { ["version"] = "1" });

        using var begun = await author.PostAsync(
            Path(draft), new() { ["Token"] = Guid.NewGuid().ToString("N"), ["from"] = draft.Id },
            "/en/console/notices/new");

        var again = await FindAsync(App, begun.Headers.Location!.ToString().Split('/')[^2]);
        Assert.NotEqual(draft.Id, again.Id);
        Assert.Equal((DraftState.Draft, Ready.Title), (again.State, again.Content.Title));
    }

    [Fact]
    public async Task Nobody_begins_a_draft_from_one_of_another_agency()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var stranger = await ConsoleClient.SignInAsync(App, Role.Author, "gacc");
        var draft = await BeginAsync(App, author, Ready);

        using var answer = await stranger.PostAsync("/en/console/notices/new", new() { ["from"] = draft.Id });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Draft> SubmitOwnAsync(ConsoleClient client)
    {
        using var begun = await client.PostAsync(
            "/en/console/notices/new", new() { ["Token"] = Guid.NewGuid().ToString("N"), ["kind"] = "Recall" });
        var edit = begun.Headers.Location!.ToString();
        var form = await PageForm.OpenAsync(client, edit);
        (form["Title"], form["Defect"], form["Remedy"]) = ("Own work", "Heat", "Refund");
        form["Products[0].Name"] = "Kettle";
        using var sent = await form.SendAsync(client, edit, "submit");
        Assert.Equal(edit[..^"/edit".Length], sent.Headers.Location!.ToString());
        return await FindAsync(App, edit.Split('/')[^2]);
    }

    private static Task<HttpResponseMessage> MoveAsync(
        ConsoleClient client, Draft draft, DraftMove move, params (string Name, string Value)[] more) =>
        client.PostAsync(Path(draft), Fields(draft, move, more));

    private static Dictionary<string, string> Fields(
        Draft draft, DraftMove move, params (string Name, string Value)[] more)
    {
        var fields = more.ToDictionary(one => one.Name, one => one.Value);
        fields["Move"] = move.ToString();
        fields["Version"] = $"{draft.Version}";
        return fields;
    }
}
