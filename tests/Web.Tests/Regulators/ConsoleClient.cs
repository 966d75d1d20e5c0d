using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

/// <summary>
/// A browser of sorts: keeps cookies, follows no redirects, and fills in forms with the token of the page they are on.
/// <code>
/// using var author = await ConsoleClient.SignInAsync(app, Role.Author, "samr");
/// using var page = await author.Http.GetAsync("/en/console");
/// using var saved = await author.PostAsync("/en/console/drafts/new", new() { ["Title"] = "…" });
/// </code>
/// <c>app</c> is what <c>TestSite.Build(directory, builder => builder.WebHost.UseTestServer())</c> gives, filled and
/// started. Every sign-in is a new account with these roles, made as the command line does.
/// </summary>
internal sealed partial class ConsoleClient : IDisposable
{
    public const string Password = "four words in a row";

    private static int s_count;

    private ConsoleClient(WebApplication app)
    {
        Cookies = new CookieContainerHandler { InnerHandler = app.GetTestServer().CreateHandler() };
        Http = new HttpClient(Cookies) { BaseAddress = app.GetTestServer().BaseAddress };
    }

    public HttpClient Http { get; }

    public CookieContainerHandler Cookies { get; }

    /// <summary>Who is signed in; of no meaning for a visitor.</summary>
    public Account Account { get; private init; } = null!;

    /// <summary>The caller that the account is, for services that are called without a page.</summary>
    public Caller Caller => Account.ToCaller();

    /// <summary>Somebody who has not signed in.</summary>
    public static ConsoleClient Visitor(WebApplication app) => new(app);

    /// <summary>Somebody with a role in an agency; null for the roles that belong to none.</summary>
    public static async Task<ConsoleClient> SignInAsync(WebApplication app, Role role, string? agencyId)
    {
        var account = await AddAccountAsync(app, [role], agencyId);
        var client = new ConsoleClient(app) { Account = account };
        using var answer = await client.SignInAsync(account.Email, Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>An account with <see cref="Password"/> that nobody has used yet.</summary>
    public static async Task<Account> AddAccountAsync(WebApplication app, Role[] roles, string? agencyId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var number = Interlocked.Increment(ref s_count);
        var wanted = new NewAccount($"person{number}@agency.example", $"Person {number}", agencyId, roles, "en");
        var change = await scope.ServiceProvider.GetRequiredService<AccountMaker>()
            .AddAsync(wanted, Password, "test", default);
        return Assert.IsType<AccountChange.Done>(change).Account;
    }

    /// <summary>Sends the sign-in form.</summary>
    public Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        PostAsync("/en/console/sign-in", new() { ["Email"] = email, ["Password"] = password });

    /// <summary>
    /// Opens a page and sends a form on it to an address, by default its own, with the page's token.
    /// </summary>
    public async Task<HttpResponseMessage> PostAsync(
        string page, Dictionary<string, string> fields, string? address = null)
    {
        using var shown = await Http.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var token = Token().Match(await shown.Content.ReadAsStringAsync()).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        return await Http.PostAsync(address ?? page, form);
    }

    public void Dispose()
    {
        Http.Dispose();
        Cookies.Dispose();
    }

    /// <summary>Signs somebody in whose account is there.</summary>
    public static async Task<ConsoleClient> SignInAsync(WebApplication app, Account account)
    {
        var client = new ConsoleClient(app) { Account = account };
        using var answer = await client.SignInAsync(account.Email, Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
