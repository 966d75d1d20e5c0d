using System.Net;
using ConsumerSafety.Storage.Accounts;

namespace ConsumerSafety.Web.Tests.Programs;

public sealed class ProviderSignInTests(ProviderProgram fixture) : IClassFixture<ProviderProgram>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_signs_in_with_the_provider_of_the_agency()
    {
        fixture.Provider.Person = ("p-1", "Han Meimei", ["editors"]);
        using var browser = Browser();

        using var page = await SignInAsync(browser, "/en/console/sign-in/samr-idp");

        Assert.Equal("/en/console", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Han Meimei", await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var account = (await fixture.Program.Get<AccountStore>().ReadAsync("samr", Token))
            .Single(one => one.Name == "Han Meimei");
        Assert.Null(account.PasswordHash);
    }

    [Fact]
    public async Task What_follows_is_a_session_like_any_other_that_can_be_ended()
    {
        fixture.Provider.Person = ("p-2", "Ended", ["editors"]);
        using var browser = Browser();
        using var page = await SignInAsync(browser, "/en/console/sign-in/samr-idp");
        var account = (await fixture.Program.Get<AccountStore>().ReadAsync("samr", Token))
            .Single(one => one.Name == "Ended");

        await fixture.Program.Get<SessionStore>().EndOthersAsync(account.Id, null, Token);

        using var after = await browser.GetAsync(new Uri("/en/console", UriKind.Relative), Token);
        Assert.Equal("/en/console/sign-in", after.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Who_has_no_role_here_is_sent_back_and_told()
    {
        fixture.Provider.Person = ("p-3", "Nobody", ["visitors"]);
        using var browser = Browser();

        using var page = await SignInAsync(browser, "/en/console/sign-in/samr-idp");

        Assert.EndsWith("/console/sign-in", page.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.DoesNotContain(
            await fixture.Program.Get<AccountStore>().ReadAsync(null, Token), one => one.Name == "Nobody");
    }

    [Fact]
    public async Task A_code_that_the_browser_did_not_ask_for_signs_nobody_in()
    {
        using var browser = Browser();

        using var page = await browser.GetAsync(
            new Uri("/console/sign-in/samr-idp/done?code=stolen&state=forged", UriKind.Relative), Token);
        using var console = await browser.GetAsync(new Uri("/console", UriKind.Relative), Token);

        Assert.EndsWith("/console/sign-in", page.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith("/console/sign-in", console.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_where_people_sign_in_leads_to_the_providers()
    {
        using var page = await fixture.Program.SendAsync(HttpMethod.Get, "/en/console/sign-in", null);

        Assert.Contains(
            "href=\"/en/console/sign-in/samr-idp\"", await page.Content.ReadAsStringAsync(Token),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_not_set_up_is_not_there()
    {
        using var response = await fixture.Program.SendAsync(HttpMethod.Get, "/console/sign-in/nobody", null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private HttpClient Browser() => new(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = true })
    {
        BaseAddress = fixture.Program.Http.BaseAddress,
    };

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string path) =>
        browser.GetAsync(new Uri(path, UriKind.Relative), Token);
}
