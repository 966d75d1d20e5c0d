using System.Net;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ConsumerSafety.Web.Tests.Programs;

/// <summary>
/// What another site could have a browser do: every page and every endpoint there is, now and later, is asked without
/// the token of a form; and what every page tells browsers.
/// </summary>
public sealed class ForgeryTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    // The link in the mail is the proof, and mail programs post without any cookie (RFC 8058). A fault is shown
    // whatever was asked, and nothing else is done.
    private static readonly string[] s_tokenless = ["/Subscriptions/Unsubscribe", "/Error"];

    private static readonly Role[] s_everything = Enum.GetValues<Role>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_takes_a_form_without_its_token()
    {
        using var person = await Browser.SignInAsync(program, "samr", s_everything);
        List<string> taken = [];
        foreach (var (name, path) in Pages().Where(page => !s_tokenless.Contains(page.Name)))
            foreach (var query in (string[])["", "?handler=End", "?handler=Remove", "?handler=Ask"])
            {
                using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Id"] = "1" });
                using var answer = await person.Http.PostAsync(path + query, form, Token);
                if (answer.StatusCode is not HttpStatusCode.BadRequest)
                    taken.Add($"{name} {path}{query}: {answer.StatusCode}");
            }

        Assert.True(taken.Count == 0, string.Join('\n', taken));
    }

    [Fact]
    public async Task No_endpoint_takes_a_cookie_without_the_token()
    {
        using var person = await Browser.SignInAsync(program, "samr", s_everything);
        List<string> taken = [];
        foreach (var endpoint in program.ApiEndpoints)
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                .Where(method => method is not ("GET" or "HEAD" or "OPTIONS")))
            {
                using var request = new HttpRequestMessage(new(method), Address(endpoint.RoutePattern))
                {
                    Content = new StringContent("{}", null, "application/json"),
                };
                using var answer = await person.Http.SendAsync(request, Token);
                var text = await answer.Content.ReadAsStringAsync(Token);
                if (answer.StatusCode != HttpStatusCode.BadRequest
                    || !text.Contains("antiforgery", StringComparison.Ordinal))
                    taken.Add($"{method} {endpoint.RoutePattern.RawText}: {answer.StatusCode}");
            }

        Assert.True(taken.Count == 0, string.Join('\n', taken));
    }

    [Fact]
    public async Task Every_page_tells_browsers_to_run_and_show_nothing_of_others()
    {
        using var person = await Browser.SignInAsync(program, "samr", s_everything);
        List<string> loose = [];
        foreach (var (name, path) in Pages())
        {
            using var answer = await person.Http.GetAsync(path, Token);
            var policy = Header(answer, "Content-Security-Policy");
            string[] wanted = ["default-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"];
            if (!wanted.All(part => policy.Contains(part, StringComparison.Ordinal))
                || policy.Contains("unsafe", StringComparison.Ordinal)
                || Header(answer, "X-Content-Type-Options") != "nosniff")
                loose.Add($"{name} {path}: {answer.StatusCode} {policy}");
        }

        Assert.True(loose.Count == 0, string.Join('\n', loose));
    }

    [Fact]
    public async Task No_page_for_who_signed_in_or_was_sent_a_link_is_kept_by_a_cache()
    {
        using var person = await Browser.SignInAsync(program, "samr", s_everything);
        List<string> kept = [];
        foreach (var (name, path) in Pages().Where(page =>
            page.Name.StartsWith("/Console/", StringComparison.Ordinal)
            || page.Path.Contains("/subscriptions/", StringComparison.Ordinal)))
        {
            using var answer = await person.Http.GetAsync(path, Token);
            if (answer.Headers.CacheControl is not { NoStore: true })
                kept.Add($"{name} {path}: {answer.StatusCode} {answer.Headers.CacheControl}");
        }

        Assert.True(kept.Count == 0, string.Join('\n', kept));
    }

    [Fact]
    public async Task What_is_public_is_the_same_for_who_signed_in_and_sets_no_cookie()
    {
        using var person = await Browser.SignInAsync(program, "samr", s_everything);
        List<string> different = [];
        foreach (var path in (string[])["/", "/en", "/notices", "/en/notices", "/developers", "/about", "/feeds/notices.atom"])
        {
            using var own = await person.Http.GetAsync(path, Token);
            using var visitors = await program.Http.GetAsync(path, Token);
            if (own.Headers.Contains("Set-Cookie") || visitors.Headers.Contains("Set-Cookie")
                || await own.Content.ReadAsStringAsync(Token) != await visitors.Content.ReadAsStringAsync(Token))
                different.Add(path);
        }

        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    private IEnumerable<(string Name, string Path)> Pages() =>
        from endpoint in program.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where page is not null
        select (page.ViewEnginePath, Address(endpoint.RoutePattern));

    private static string Address(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(
        segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "sequence" or "version" or "number" } => "1",
            _ => new string('1', 32),
        }))));

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
