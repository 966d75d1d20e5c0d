using System.Text.RegularExpressions;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Web.Tests.Programs;

/// <summary>
/// Every endpoint below <c>/api</c> with every role, over the real routes. What is admitted may still be refused for
/// what was asked for; what the door refuses says <c>insufficient_scope</c>.
/// </summary>
public sealed partial class RightTableTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    [Fact]
    public void Every_endpoint_says_whom_it_admits()
    {
        var silent = program.ApiEndpoints.Where(endpoint => endpoint.Metadata.GetMetadata<NeededRight>() is null);

        Assert.Empty(silent.Select(endpoint => endpoint.DisplayName));
        Assert.NotEmpty(program.ApiEndpoints);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(Role.Author, "samr")]
    [InlineData(Role.Reviewer, "samr")]
    [InlineData(Role.CaseOfficer, "samr")]
    [InlineData(Role.AgencyAdministrator, "samr")]
    [InlineData(Role.SystemAdministrator, null)]
    [InlineData(Role.Auditor, null)]
    public async Task Each_endpoint_admits_a_role_as_the_table_of_rights_says(Role? role, string? agencyId)
    {
        var key = role is { } one ? await program.AddKeyAsync(one, agencyId) : null;
        List<string> wrong = [];
        foreach (var (endpoint, right, method) in Calls())
        {
            using var response = await CallAsync(endpoint, method, key);
            var expected = right.IsPublic ? "admitted"
                : role is null ? "unknown"
                : right.Permissions.Count == 0 || right.Permissions.Any(
                    permission => Rights.AllowsInOwnAgency(role.Value, permission)) ? "admitted" : "refused";
            if (Read(response) is var found && found != expected)
                wrong.Add($"{method} {endpoint.RoutePattern.RawText}: {found}, not {expected}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_key_without_the_scope_is_refused_whatever_its_account_may_do()
    {
        List<string> wrong = [];
        foreach (var (endpoint, right, method) in Calls().Where(call => call.Right.Permissions.Count > 0))
        {
            var others = Enum.GetValues<Permission>().Except(right.Permissions).ToList();
            var role = Enum.GetValues<Role>().First(
                role => right.Permissions.Any(permission => Rights.AllowsInOwnAgency(role, permission)));
            var account = await program.AddAccountAsync(role, AccountRules.NeedsAgency(role) ? "samr" : null);
            using var response = await CallAsync(endpoint, method, await program.AddKeyAsync(account, others));
            if (Read(response) != "refused")
                wrong.Add($"{method} {endpoint.RoutePattern.RawText}: {(int)response.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_answer_of_any_endpoint_is_kept_by_a_cache()
    {
        var key = await program.AddKeyAsync(Role.Auditor, null);
        foreach (var (endpoint, _, method) in Calls())
        {
            using var response = await CallAsync(endpoint, method, key);
            Assert.True(response.Headers.CacheControl?.NoStore, $"{method} {endpoint.RoutePattern.RawText}");
        }
    }

    [Fact]
    public async Task What_is_not_there_is_told_as_programs_read_it()
    {
        using var response = await program.SendAsync(HttpMethod.Get, "/api/nothing", null);

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("/api/nothing", $"{(await WholeProgram.ReadAsync(response))["detail"]}");
    }

    [Fact]
    public async Task Every_endpoint_is_described()
    {
        using var response = await program.SendAsync(HttpMethod.Get, "/openapi/v1.json", null);
        var paths = (await WholeProgram.ReadAsync(response))["paths"]!.AsObject();
        var described = paths
            .SelectMany(path => path.Value!.AsObject().Select(one => $"{one.Key.ToUpperInvariant()} {path.Key}"))
            .ToHashSet();

        Assert.Empty(Calls().Select(call => $"{call.Method} {PathOf(call.Endpoint)}").Except(described));
    }

    private IEnumerable<(RouteEndpoint Endpoint, NeededRight Right, string Method)> Calls() =>
        from endpoint in program.ApiEndpoints
        let right = endpoint.Metadata.GetMetadata<NeededRight>()
        where right is not null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method != "HEAD"
        select (endpoint, right, method);

    private Task<HttpResponseMessage> CallAsync(RouteEndpoint endpoint, string method, string? key) =>
        program.SendAsync(
            new(method), Parameter().Replace(endpoint.RoutePattern.RawText!, "1"), key, method == "GET" ? null : "{}");

    private static string PathOf(RouteEndpoint endpoint) =>
        Constraint().Replace(endpoint.RoutePattern.RawText!, "{$1}").TrimEnd('/');

    private static string Read(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        401 => "unknown",
        403 when response.Headers.WwwAuthenticate.ToString()
            .Contains("insufficient_scope", StringComparison.Ordinal) => "refused",
        _ => "admitted",
    };

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
