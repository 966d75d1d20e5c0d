using System.Net;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Builder;

namespace ConsumerSafety.Web.Tests.Regulators;

public sealed class SignInTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private WebApplication App => fixture.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/console", "/console/sign-in?returnUrl=%2Fconsole")]
    [InlineData("/en/console?x=1", "/en/console/sign-in?returnUrl=%2Fen%2Fconsole%3Fx%3D1")]
    public async Task A_visitor_is_sent_to_sign_in(string address, string target)
    {
        using var visitor = ConsoleClient.Visitor(App);

        using var answer = await visitor.Http.GetAsync(address, Token);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Whoever_signed_in_sees_the_console_and_no_cache_keeps_it()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");

        using var answer = await author.Http.GetAsync("/en/console", Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(author.Account.Name, await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var author = await ConsoleClient.SignInAsync(App, Role.Author, "samr");

        using var _ = await author.PostAsync("/en/console", [], "/en/console/sign-out");
        using var answer = await author.Http.GetAsync("/en/console", Token);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("/en/console/sign-in?returnUrl=%2Fen%2Fabout", "/en/about")]
    [InlineData("/en/console/sign-in?returnUrl=https%3A%2F%2Fevil.example", "/en/console")]
    [InlineData("/en/console/sign-in?returnUrl=%2F%2Fevil.example", "/en/console")]
    public async Task Signing_in_leads_on_only_within_the_site(string page, string target)
    {
        var account = await ConsoleClient.AddAccountAsync(App, [Role.Auditor], null);
        using var visitor = ConsoleClient.Visitor(App);

        using var answer = await visitor.PostAsync(
            page, new() { ["Email"] = account.Email, ["Password"] = ConsoleClient.Password });

        Assert.Equal(target, answer.Headers.Location!.ToString());
    }
}
