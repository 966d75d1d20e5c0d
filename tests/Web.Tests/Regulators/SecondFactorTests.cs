using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Builder;

namespace ConsumerSafety.Web.Tests.Regulators;

public sealed partial class SecondFactorTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private const string Page = "/en/console/account/second-factor";
    private const string CodePage = "/en/console/sign-in/code";

    private WebApplication App => fixture.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_key_is_shown_as_text_and_as_a_picture_that_no_cache_keeps()
    {
        using var officer = await ConsoleClient.SignInAsync(App, Role.CaseOfficer, "samr");
        await ReadKeyAsync(officer);

        using var picture = await officer.Http.GetAsync(Page + "?handler=Picture", Token);

        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.True(picture.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task It_is_not_turned_on_with_a_wrong_code()
    {
        using var officer = await ConsoleClient.SignInAsync(App, Role.CaseOfficer, "samr");
        var app = await ReadKeyAsync(officer);
        var wrong = app.Code(after: 1000);

        using var answer = await officer.PostAsync(Page, new() { ["Code"] = wrong }, Page + "?handler=TurnOn");

        Assert.Contains("The code is not right", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var visitor = ConsoleClient.Visitor(App);
        using var signedIn = await visitor.SignInAsync(officer.Account.Email, ConsoleClient.Password);
        Assert.Equal("/en/console", signedIn.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_password_alone_opens_nothing_any_more()
    {
        var (officer, _, _) = await TurnOnAsync();
        using var visitor = ConsoleClient.Visitor(App);

        using var answer = await visitor.SignInAsync(officer.Email, ConsoleClient.Password);
        using var console = await visitor.Http.GetAsync("/en/console", Token);

        Assert.Equal(CodePage, answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, console.StatusCode);
    }

    [Fact]
    public async Task The_code_of_the_app_opens_the_console()
    {
        var (officer, app, _) = await TurnOnAsync();
        using var visitor = ConsoleClient.Visitor(App);
        using var first = await visitor.SignInAsync(officer.Email, ConsoleClient.Password);

        using var second = await visitor.PostAsync(CodePage, new() { ["Code"] = app.Code(after: 1) });
        using var console = await visitor.Http.GetAsync("/en/console", Token);

        Assert.Equal("/en/console", second.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, console.StatusCode);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var (officer, app, _) = await TurnOnAsync();
        var code = app.Code(after: 1);
        using var visitor = ConsoleClient.Visitor(App);
        using var thief = ConsoleClient.Visitor(App);
        using var first = await visitor.SignInAsync(officer.Email, ConsoleClient.Password);
        using var other = await thief.SignInAsync(officer.Email, ConsoleClient.Password);
        using var used = await visitor.PostAsync(CodePage, new() { ["Code"] = code });

        using var again = await thief.PostAsync(CodePage, new() { ["Code"] = code });

        Assert.Equal(HttpStatusCode.Redirect, used.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_recovery_code_is_good_once()
    {
        var (officer, _, codes) = await TurnOnAsync();
        Assert.Equal(10, codes.Count);
        using var visitor = ConsoleClient.Visitor(App);
        using var first = await visitor.SignInAsync(officer.Email, ConsoleClient.Password);
        using var used = await visitor.PostAsync(CodePage, new() { ["Code"] = codes[0].ToLowerInvariant() });
        using var another = ConsoleClient.Visitor(App);
        using var second = await another.SignInAsync(officer.Email, ConsoleClient.Password);

        using var again = await another.PostAsync(CodePage, new() { ["Code"] = codes[0] });
        using var other = await another.PostAsync(CodePage, new() { ["Code"] = codes[1] });

        Assert.Equal(HttpStatusCode.Redirect, used.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account_for_a_while()
    {
        var (officer, app, codes) = await TurnOnAsync();
        using var visitor = ConsoleClient.Visitor(App);
        using var first = await visitor.SignInAsync(officer.Email, ConsoleClient.Password);
        foreach (var guess in new[] { app.Code(900), app.Code(901), "AAAAA-AAAAA", app.Code(902), "BBBBB-BBBBB" })
            using (await visitor.PostAsync(CodePage, new() { ["Code"] = guess }))
            {
            }

        using var right = await visitor.PostAsync(CodePage, new() { ["Code"] = app.Code(after: 1) });
        using var recovery = await visitor.PostAsync(CodePage, new() { ["Code"] = codes[0] });

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal(HttpStatusCode.OK, recovery.StatusCode);
    }

    [Fact]
    public async Task Turning_it_off_needs_the_password()
    {
        using var officer = await ConsoleClient.SignInAsync(App, Role.CaseOfficer, "samr");
        var app = await ReadKeyAsync(officer);
        using var on = await officer.PostAsync(Page, new() { ["Code"] = app.Code() }, Page + "?handler=TurnOn");

        using var wrong = await officer.PostAsync(
            Page, new() { ["CurrentPassword"] = "another password" }, Page + "?handler=TurnOff");
        using var right = await officer.PostAsync(
            Page, new() { ["CurrentPassword"] = ConsoleClient.Password }, Page + "?handler=TurnOff");

        Assert.Contains("present password", await wrong.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("It is off", await right.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_step_of_the_code_cannot_be_opened_without_the_password()
    {
        using var visitor = ConsoleClient.Visitor(App);

        using var answer = await visitor.PostAsync(CodePage, new() { ["Code"] = "123456" });

        Assert.Equal("/en/console/sign-in", answer.Headers.Location!.ToString());
    }

    private async Task<(Account Account, Authenticator App, List<string> Codes)> TurnOnAsync()
    {
        using var officer = await ConsoleClient.SignInAsync(App, Role.CaseOfficer, "samr");
        var app = await ReadKeyAsync(officer);
        using var answer = await officer.PostAsync(Page, new() { ["Code"] = app.Code() }, Page + "?handler=TurnOn");
        var text = await answer.Content.ReadAsStringAsync(Token);
        return (officer.Account, app, [.. Codes().Matches(text).Select(match => match.Groups[1].Value)]);
    }

    private static async Task<Authenticator> ReadKeyAsync(ConsoleClient client) =>
        new(Key().Match(await client.Http.GetStringAsync(Page, Token)).Groups[1].Value);

    [GeneratedRegex("""<span class="code">([A-Z2-7 ]+)</span>""")]
    private static partial Regex Key();

    [GeneratedRegex("""<li class="code">([^<]+)</li>""")]
    private static partial Regex Codes();
}
