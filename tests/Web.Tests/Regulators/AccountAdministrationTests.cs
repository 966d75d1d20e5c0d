using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

public sealed partial class AccountAdministrationTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private const string InvitePage = "/en/console/accounts/invite";
    private const string NewPassword = "entirely different words";

    private WebApplication App => fixture.App;

    private AccountStore Accounts => App.Services.GetRequiredService<AccountStore>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_invited_sets_a_password_once_and_signs_in()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var link = await InviteAsync(administrator, "invited@agency.example", "samr", Role.Author);
        using var visitor = ConsoleClient.Visitor(App);

        using var looked = await visitor.Http.GetAsync(link, Token);
        using var set = await visitor.PostAsync(link, new() { ["Password"] = NewPassword, ["Token"] = TokenOf(link) });
        using var signedIn = await visitor.SignInAsync("invited@agency.example", NewPassword);
        using var again = await visitor.Http.GetAsync(link, Token);

        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal("/en/console", signedIn.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password1234")]
    [InlineData("123456789012")]
    [InlineData("qwertyqwertyqwerty")]
    [InlineData("Wang Fang 1990")]
    public async Task A_weak_password_is_refused_and_the_link_stays_good(string password)
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var link = await InviteAsync(administrator, $"{Guid.NewGuid():N}@agency.example", "samr", Role.Author);
        using var visitor = ConsoleClient.Visitor(App);

        using var weak = await visitor.PostAsync(link, new() { ["Password"] = password, ["Token"] = TokenOf(link) });
        using var good = await visitor.PostAsync(link, new() { ["Password"] = NewPassword, ["Token"] = TokenOf(link) });

        Assert.Equal(HttpStatusCode.OK, weak.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
    }

    [Fact]
    public async Task A_second_invitation_makes_the_first_useless()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var first = await InviteAsync(administrator, "twice@agency.example", "samr", Role.Author);
        var account = await Accounts.FindByEmailAsync("twice@agency.example", Token);
        var page = $"/en/console/accounts/{account!.Id}";
        using var again = await administrator.PostAsync(page, [], page + "?handler=InviteAgain");
        var second = LinkIn(await again.Content.ReadAsStringAsync(Token));
        using var visitor = ConsoleClient.Visitor(App);

        using var old = await visitor.Http.GetAsync(first, Token);
        using var present = await visitor.Http.GetAsync(second, Token);

        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        Assert.Equal(HttpStatusCode.OK, present.StatusCode);
    }

    [Theory]
    [InlineData("samr", "SystemAdministrator")]
    [InlineData("samr", "Auditor")]
    [InlineData("gacc", "Author")]
    [InlineData("", "SystemAdministrator")]
    public async Task Nobody_invites_beyond_the_own_reach(string agency, string role)
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var email = $"beyond-{agency}-{role}@agency.example";

        using var answer = await administrator.PostAsync(InvitePage, Form(email, agency, role));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(await Accounts.FindByEmailAsync(email, Token));
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_are_not_read()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var colleague = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");
        var form = Form("other@agency.example", "samr", "Reviewer");
        foreach (var name in new[] { "State", "PasswordHash", "SecurityStamp", "Id", "HasSecondFactor" })
            form[$"Form.{name}"] = form[$"Account.{name}"] = form[name] = "1";

        using var answer = await administrator.PostAsync($"/en/console/accounts/{colleague.Id}", form);
        var changed = await Accounts.FindAsync(colleague.Id, Token);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal([Role.Reviewer], changed!.Roles);
        Assert.Equal(colleague.Email, changed.Email);
        Assert.Equal(colleague.PasswordHash, changed.PasswordHash);
        Assert.Equal(AccountState.Active, changed.State);
        Assert.False(changed.HasSecondFactor);
    }

    [Theory]
    [InlineData("SystemAdministrator", "samr")]
    [InlineData("Author", "gacc")]
    public async Task Roles_and_agency_beyond_the_own_reach_cannot_be_posted(string role, string agency)
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var colleague = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");

        using var answer = await administrator.PostAsync(
            $"/en/console/accounts/{colleague.Id}", Form(colleague.Email, agency, role));
        var held = await Accounts.FindAsync(colleague.Id, Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal([Role.Author], held!.Roles);
        Assert.Equal("samr", held.AgencyId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Lock")]
    [InlineData("?handler=Unlock")]
    [InlineData("?handler=InviteAgain")]
    [InlineData("?handler=ResetSecondFactor")]
    public async Task An_account_of_another_agency_is_not_there(string handler)
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var stranger = await ConsoleClient.AddAccountAsync(App, [Role.Author], "gacc");
        var address = $"/en/console/accounts/{stranger.Id}";

        using var shown = await administrator.Http.GetAsync(address, Token);
        using var changed = await administrator.PostAsync(
            InvitePage, Form(stranger.Email, "samr", "Author"), address + handler);
        var list = await administrator.Http.GetStringAsync("/en/console/accounts", Token);

        Assert.Equal(HttpStatusCode.NotFound, shown.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, changed.StatusCode);
        Assert.DoesNotContain(stranger.Email, list, StringComparison.Ordinal);
        Assert.Equal(stranger.SecurityStamp, (await Accounts.FindAsync(stranger.Id, Token))!.SecurityStamp);
    }

    [Fact]
    public async Task An_account_with_more_rights_in_the_own_agency_is_out_of_reach_too()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var above = await ConsoleClient.AddAccountAsync(App, [Role.SystemAdministrator], "samr");

        using var shown = await administrator.Http.GetAsync($"/en/console/accounts/{above.Id}", Token);

        Assert.Equal(HttpStatusCode.NotFound, shown.StatusCode);
    }

    [Fact]
    public async Task Locking_an_account_ends_its_sessions_and_bars_it()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.SystemAdministrator, null);
        using var officer = await ConsoleClient.SignInAsync(App, Role.CaseOfficer, "samr");
        var page = $"/en/console/accounts/{officer.Account.Id}";

        using var locked = await administrator.PostAsync(page, [], page + "?handler=Lock");
        using var console = await officer.Http.GetAsync("/en/console", Token);
        using var refused = await officer.SignInAsync(officer.Account.Email, ConsoleClient.Password);
        using var unlocked = await administrator.PostAsync(page, [], page + "?handler=Unlock");
        using var admitted = await officer.SignInAsync(officer.Account.Email, ConsoleClient.Password);

        Assert.Equal(HttpStatusCode.Redirect, console.StatusCode);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, admitted.StatusCode);
    }

    [Fact]
    public async Task The_list_leads_to_the_accounts_that_can_be_changed()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var colleague = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");

        var list = await administrator.Http.GetStringAsync("/en/console/accounts", Token);

        Assert.Contains($"""<th scope="row"><a href="/en/console/accounts/{colleague.Id}">""", list, StringComparison.Ordinal);
        Assert.Contains(administrator.Account.Email, list, StringComparison.Ordinal);
        Assert.DoesNotContain($"/accounts/{administrator.Account.Id}", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_changes_the_own_account_here()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.SystemAdministrator, null);
        var page = $"/en/console/accounts/{administrator.Account.Id}";

        using var answer = await administrator.PostAsync(page, [], page + "?handler=Lock");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(AccountState.Active, (await Accounts.FindAsync(administrator.Account.Id, Token))!.State);
    }

    [Fact]
    public async Task What_is_wrong_with_an_invitation_is_said_at_its_field()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.SystemAdministrator, null);

        using var answer = await administrator.PostAsync(InvitePage, Form("no address", "nowhere", "Author"));
        var text = await answer.Content.ReadAsStringAsync(Token);

        Assert.Contains("""<a href="#Email">""", text, StringComparison.Ordinal);
        Assert.Contains("""<a href="#AgencyId">""", text, StringComparison.Ordinal);
        Assert.Contains("no address", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_a_new_password_answers_the_same_for_every_address()
    {
        var account = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");
        using var visitor = ConsoleClient.Visitor(App);

        using var known = await visitor.PostAsync("/en/console/forgot", new() { ["Email"] = account.Email });
        using var unknown = await visitor.PostAsync("/en/console/forgot", new() { ["Email"] = "x@agency.example" });

        Assert.Equal(
            await known.Content.ReadAsStringAsync(Token), await unknown.Content.ReadAsStringAsync(Token));
    }

    private static async Task<string> InviteAsync(ConsoleClient administrator, string email, string agency, Role role)
    {
        using var answer = await administrator.PostAsync(InvitePage, Form(email, agency, role.ToString()));
        return LinkIn(await answer.Content.ReadAsStringAsync(Token));
    }

    private static Dictionary<string, string> Form(string email, string agency, string role) => new()
    {
        ["Form.Email"] = email,
        ["Form.Name"] = "Wang Fang",
        ["Form.AgencyId"] = agency,
        ["Form.Roles"] = role,
        ["Form.Language"] = "en",
    };

    private static string LinkIn(string page) =>
        new Uri(WebUtility.HtmlDecode(Link().Match(page).Groups[1].Value)).PathAndQuery;

    private static string TokenOf(string link) => link.Split("token=")[1];

    [GeneratedRegex("""<p class="code">([^<]+)</p>""")]
    private static partial Regex Link();
}
