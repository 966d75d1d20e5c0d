using System.Net;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

/// <summary>Every page of the console that there is, now and later, walked by everybody.</summary>
public sealed class ConsoleRightsTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private static readonly string[] s_openPages =
    [
        "/Console/SignIn", "/Console/SignInCode", "/Console/Forgot", "/Console/SetPassword", "/Console/Fault",
    ];

    // What everybody who signed in may see: one's own things.
    private static readonly string[] s_pagesOfEverybody =
    [
        "/Console/Index", "/Console/SignOut", "/Console/OwnAccount/Index", "/Console/OwnAccount/Password",
        "/Console/OwnAccount/SecondFactor", "/Console/OwnAccount/Passkeys",
    ];

    private WebApplication App => fixture.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public void Every_page_of_the_console_says_whom_it_is_for()
    {
        var silent = Pages()
            .Where(page => Permissions(page.Endpoint).Count == 0)
            .Select(page => page.Name)
            .Except(s_openPages)
            .Except(s_pagesOfEverybody);

        Assert.Empty(silent);
    }

    [Fact]
    public void No_page_but_those_on_the_way_in_is_open()
    {
        var open = Pages()
            .Where(page => page.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(page => page.Name)
            .Distinct();

        Assert.Equal(s_openPages.Order(), open.Order());
    }

    [Fact]
    public async Task A_visitor_gets_no_further_than_the_way_in()
    {
        using var visitor = ConsoleClient.Visitor(App);

        foreach (var path in Pages().Where(page => !s_openPages.Contains(page.Name)).Select(Address))
        {
            using var answer = await visitor.Http.GetAsync(path, Token);
            Assert.True(
                answer.StatusCode == HttpStatusCode.Redirect
                && answer.Headers.Location!.ToString().Contains("/console/sign-in", StringComparison.Ordinal), path);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_opens_the_pages_it_has_a_right_to_and_no_others(Role role)
    {
        using var client = await ConsoleClient.SignInAsync(App, role, "samr");

        foreach (var page in Pages().Where(page => Permissions(page.Endpoint).Count > 0))
        {
            using var answer = await client.Http.GetAsync(Address(page), Token);
            var isAllowed = Permissions(page.Endpoint).Any(client.Caller.CanSomewhere);
            Assert.True(
                (answer.StatusCode == HttpStatusCode.Forbidden) != isAllowed,
                $"{role} at {Address(page)}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData(Role.Author, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reviewer, HttpStatusCode.Forbidden)]
    [InlineData(Role.CaseOfficer, HttpStatusCode.Forbidden)]
    [InlineData(Role.AgencyAdministrator, HttpStatusCode.OK)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.OK)]
    [InlineData(Role.Auditor, HttpStatusCode.Forbidden)]
    public async Task Accounts_are_for_administrators(Role role, HttpStatusCode status)
    {
        using var client = await ConsoleClient.SignInAsync(App, role, "samr");

        using var answer = await client.Http.GetAsync("/console/accounts", Token);

        Assert.True(status == answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task The_navigation_leads_nowhere_that_is_forbidden(Role role)
    {
        using var client = await ConsoleClient.SignInAsync(App, role, "samr");

        foreach (var entry in Web.Regulators.ConsoleNavigation.For(client.Caller))
        {
            using var answer = await client.Http.GetAsync("/en" + entry.Path, Token);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{role} at {entry.Path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task No_page_of_the_console_takes_a_form_without_its_token()
    {
        var account = await ConsoleClient.AddAccountAsync(App, Enum.GetValues<Role>(), "samr");
        using var client = await ConsoleClient.SignInAsync(App, account);

        foreach (var path in Pages().Where(page => page.Name != "/Console/Fault").Select(Address))
        {
            using var form = new FormUrlEncodedContent([]);
            using var answer = await client.Http.PostAsync(path, form, Token);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path}: {answer.StatusCode}");
        }
    }

    private IEnumerable<(string Name, RouteEndpoint Endpoint)> Pages() => App.Services
        .GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Select(endpoint => (endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath ?? "", endpoint))
        .Where(page => page.Item1.StartsWith("/Console/", StringComparison.Ordinal));

    private static List<Permission> Permissions(RouteEndpoint endpoint) =>
        [.. endpoint.Metadata.OfType<NeedsPermissionAttribute>().SelectMany(attribute => attribute.Permissions)];

    private static string Address((string Name, RouteEndpoint Endpoint) page) =>
        "/" + string.Join('/', page.Endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(
            segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                _ => new string('1', 32),
            }))));
}
