using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace ConsumerSafety.Web.Tests.Regulators;

/// <summary>Behind an https address, where TLS ends at a proxy and the request comes in as http.</summary>
public sealed class HttpsCookieTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("https-").FullName;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = TestSite.Build(_directory, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration["ConsumerSafety:PublicAddress"] = "https://safety.example";
        });
        await TestSite.FillAsync(_app.Services);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Every_cookie_of_the_console_is_secure_and_for_this_host_alone()
    {
        var account = await ConsoleClient.AddAccountAsync(_app, [Role.Author], "samr");
        using var visitor = ConsoleClient.Visitor(_app);
        visitor.Http.BaseAddress = new Uri("http://safety.example");

        using var shown = await visitor.Http.GetAsync("/en/console/sign-in", TestContext.Current.CancellationToken);
        visitor.Http.DefaultRequestHeaders.Add("Cookie", CookieOf(shown));
        using var answer = await visitor.SignInAsync(account.Email, ConsoleClient.Password);

        var cookies = Cookies(shown).Concat(Cookies(answer)).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static string CookieOf(HttpResponseMessage answer) => Cookies(answer).First().Split(';')[0];
}
