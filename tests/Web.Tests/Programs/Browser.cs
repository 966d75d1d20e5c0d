using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Programs;

/// <summary>A browser in front of the whole program: keeps cookies, follows no redirects, fills in forms.</summary>
internal sealed partial class Browser : IDisposable
{
    public const string Password = "seven green boats at noon";

    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false };

    public Browser(WholeProgram program) => Http = new(_handler) { BaseAddress = program.Http.BaseAddress };

    public HttpClient Http { get; }

    /// <summary>The account that <see cref="SignInAsync"/> made.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>The value of the cookie of the session.</summary>
    public string Session => _handler.CookieContainer.GetCookies(Http.BaseAddress!)["session"]!.Value;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Somebody who has signed in under a new account.</summary>
    public static async Task<Browser> SignInAsync(WholeProgram program, string? agencyId, params Role[] roles)
    {
        await using var scope = program.App.Services.CreateAsyncScope();
        var wanted = new NewAccount($"{Guid.NewGuid():N}@agency.example", "Person", agencyId, roles, "en");
        var change = await scope.ServiceProvider.GetRequiredService<AccountMaker>()
            .AddAsync(wanted, Password, "test", Token);
        var browser = new Browser(program) { Account = Assert.IsType<AccountChange.Done>(change).Account };
        using var answer = await browser.PostAsync(
            "/en/console/sign-in", new() { ["Email"] = wanted.Email!, ["Password"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Opens a page and sends a form from it, by default to its own address.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string page, Dictionary<string, string> fields, string? address = null)
    {
        var shown = await Http.GetStringAsync(page, Token);
        using var form = new FormUrlEncodedContent(
            [.. fields, new("__RequestVerificationToken", FormToken().Match(shown).Groups[1].Value)]);
        return await Http.PostAsync(address ?? page, form, Token);
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex FormToken();
}
