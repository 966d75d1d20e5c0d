using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

/// <summary>What attackers try.</summary>
public sealed partial class AttackTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private WebApplication App => fixture.App;

    private AccountStore Accounts => App.Services.GetRequiredService<AccountStore>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while()
    {
        var account = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");
        using var visitor = ConsoleClient.Visitor(App);
        for (var attempt = 0; attempt < 5; attempt++)
            using (await visitor.SignInAsync(account.Email, "not the password"))
            {
            }

        using var right = await visitor.SignInAsync(account.Email, ConsoleClient.Password);
        await App.Services.GetRequiredService<SignInFailureStore>()
            .ChangeAsync(account.Email, held => held with { LockedUntil = DateTimeOffset.UtcNow.AddSeconds(-1) }, Token);
        using var later = await visitor.SignInAsync(account.Email, ConsoleClient.Password);

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task Guesses_at_the_same_time_are_all_counted()
    {
        var failures = App.Services.GetRequiredService<SignInFailureStore>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => failures.ChangeAsync(
            "many@agency.example", held => held with { Count = held.Count + 1 }, Token)));

        Assert.Equal(20, (await failures.FindAsync("MANY@agency.example", Token)).Count);
    }

    [Fact]
    public async Task An_address_without_an_account_is_answered_as_one_with_a_wrong_password_up_to_the_lockout()
    {
        var account = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");
        var failures = App.Services.GetRequiredService<SignInFailureStore>();
        using var visitor = ConsoleClient.Visitor(App);

        for (var attempt = 0; attempt < 6; attempt++)
        {
            var known = await RefusalAsync(visitor, account.Email);
            var unknown = await RefusalAsync(visitor, "nobody@agency.example");
            Assert.Equal(known.Replace(account.Email, "", StringComparison.Ordinal),
                unknown.Replace("nobody@agency.example", "", StringComparison.Ordinal));
        }

        Assert.NotNull((await failures.FindAsync(account.Email, Token)).LockedUntil);
        Assert.NotNull((await failures.FindAsync("nobody@agency.example", Token)).LockedUntil);
    }

    [Fact]
    public async Task Whoever_tries_too_fast_is_told_so_and_nothing_is_tried()
    {
        using var visitor = ConsoleClient.Visitor(App);
        HttpStatusCode last = default;
        for (var attempt = 0; attempt < 11; attempt++)
            using (var answer = await visitor.SignInAsync("fast@agency.example", "not the password"))
                last = answer.StatusCode;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Every_sign_in_has_a_session_of_its_own_and_ends_the_one_before_in_the_same_browser()
    {
        var account = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");
        using var client = await ConsoleClient.SignInAsync(App, account);
        var first = SessionCookie(client);

        using var answer = await client.SignInAsync(account.Email, ConsoleClient.Password);

        Assert.NotEqual(first, SessionCookie(client));
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(first));
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(SessionCookie(client)));
    }

    [Fact]
    public async Task A_session_that_the_attacker_chose_is_not_taken_on()
    {
        var account = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");
        using var attacker = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var planted = SessionCookie(attacker);
        using var victim = ConsoleClient.Visitor(App);
        victim.Cookies.Container.Add(victim.Http.BaseAddress!, new Cookie("session", planted));

        using var answer = await victim.SignInAsync(account.Email, ConsoleClient.Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotEqual(planted, SessionCookie(victim));
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(planted));
    }

    [Fact]
    public async Task A_stolen_session_is_over_at_once_when_its_owner_ends_it()
    {
        var account = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");
        using var stolen = await ConsoleClient.SignInAsync(App, account);
        using var owner = await ConsoleClient.SignInAsync(App, account);
        var page = await owner.Http.GetStringAsync("/en/console/account", Token);
        var id = SessionId().Match(page).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stolen));

        using var ended = await owner.PostAsync(
            "/en/console/account", new() { ["Id"] = id }, "/en/console/account?handler=End");

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(stolen));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(owner));
    }

    [Fact]
    public async Task Changing_the_password_ends_every_other_session()
    {
        var account = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");
        using var other = await ConsoleClient.SignInAsync(App, account);
        using var owner = await ConsoleClient.SignInAsync(App, account);

        using var changed = await owner.PostAsync("/en/console/account/password", new()
        {
            ["CurrentPassword"] = ConsoleClient.Password, ["Password"] = "entirely different words",
        });

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(other));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(owner));
    }

    [Fact]
    public async Task A_forged_form_changes_nothing_and_is_told_in_words()
    {
        using var owner = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["CurrentPassword"] = ConsoleClient.Password, ["Password"] = "entirely different words",
        });

        using var answer = await owner.Http.PostAsync("/en/console/account/password", form, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("nothing was changed", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(owner.Account, await Accounts.FindAsync(owner.Account.Id, Token), Same);
    }

    [Fact]
    public async Task The_token_of_one_person_does_not_work_for_another()
    {
        using var attacker = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        using var victim = await ConsoleClient.SignInAsync(App, Role.Author, "samr");
        var page = await attacker.Http.GetStringAsync("/en/console/account/password", Token);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = FormToken().Match(page).Groups[1].Value,
        });

        using var answer = await victim.Http.PostAsync("/en/console/sign-out", form, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(victim));
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var account = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");
        using var visitor = ConsoleClient.Visitor(App);

        using var answer = await visitor.SignInAsync(account.Email, ConsoleClient.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sign_ins_are_in_the_audit_log_and_the_log_is_sound()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");

        var verification = await App.Services.GetRequiredService<Storage.Log.AuditLog>().VerifyAsync(Token);

        Assert.Null(verification.Fault);
    }

    private static bool Same(Account? one, Account? other) =>
        one is not null && other is not null
        && Domain.Documents.DocumentJson.Write(one).AsSpan().SequenceEqual(Domain.Documents.DocumentJson.Write(other));

    private static string SessionCookie(ConsoleClient client) =>
        client.Cookies.Container.GetCookies(client.Http.BaseAddress!)["session"]!.Value;

    private static async Task<HttpStatusCode> StatusAsync(ConsoleClient client)
    {
        using var answer = await client.Http.GetAsync("/en/console", Token);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> StatusWithAsync(string cookie)
    {
        using var thief = ConsoleClient.Visitor(App);
        thief.Cookies.Container.Add(thief.Http.BaseAddress!, new Cookie("session", cookie));
        return await StatusAsync(thief);
    }

    private static async Task<string> RefusalAsync(ConsoleClient visitor, string email)
    {
        using var answer = await visitor.SignInAsync(email, "not the password");
        var headers = string.Join('\n', answer.Headers.Select(header => header.Key));
        var body = FormToken().Replace(await answer.Content.ReadAsStringAsync(Token), "");
        return $"{(int)answer.StatusCode}\n{headers}\n{body}";
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex FormToken();

    [GeneratedRegex("""name="Id" value="([0-9a-f]{64})""")]
    private static partial Regex SessionId();
}
