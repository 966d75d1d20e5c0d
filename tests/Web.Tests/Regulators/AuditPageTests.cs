using System.Net;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;

namespace ConsumerSafety.Web.Tests.Regulators;

public sealed class AuditPageTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private WebApplication App => fixture.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_auditor_reads_who_did_what_with_names_and_links()
    {
        using var auditor = await ConsoleClient.SignInAsync(App, Role.Auditor, null);

        var page = await ReadAsync(auditor, "/en/console/audit");
        var notice = await ReadAsync(auditor, $"/en/console/audit?Id={TestCatalogue.WithdrawnId}&Action=Withdrawn");

        Assert.Contains("Signed in</td>", page, StringComparison.Ordinal);
        Assert.Contains(auditor.Account.Name, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/en/notices/{TestCatalogue.WithdrawnId}\"", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Signed in</td>", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_goes_along_to_the_next_page_and_into_the_files()
    {
        using var auditor = await ConsoleClient.SignInAsync(App, Role.Auditor, null);

        var page = await ReadAsync(auditor, "/en/console/audit?Type=Agency&From=2020-01-01");

        Assert.Contains(
            "href=\"/api/audit/entries.csv?Type=Agency&amp;From=2020-01-01\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_is_not_understood_is_said_at_its_field()
    {
        using var auditor = await ConsoleClient.SignInAsync(App, Role.Auditor, null);

        var page = await ReadAsync(auditor, "/en/console/audit?From=soon&Actor=nobody%40agency.example");

        Assert.Contains("href=\"#From\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Actor\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verification_is_asked_for_and_its_result_shown()
    {
        using var auditor = await ConsoleClient.SignInAsync(App, Role.Auditor, null);

        using var asked = await auditor.PostAsync("/en/console/audit", [], "/en/console/audit?handler=Verify");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        string page;
        do
            page = await ReadAsync(auditor, "/en/console/audit");
        while (page.Contains("<progress", StringComparison.Ordinal));

        Assert.Contains("nothing was tampered with", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Author, "samr")]
    [InlineData(Role.AgencyAdministrator, "samr")]
    [InlineData(Role.SystemAdministrator, null)]
    public async Task Nobody_else_reads_it(Role role, string? agencyId)
    {
        using var person = await ConsoleClient.SignInAsync(App, role, agencyId);

        using var page = await person.Http.GetAsync("/en/console/audit", Token);

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    private static async Task<string> ReadAsync(ConsoleClient client, string path)
    {
        using var answer = await client.Http.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
