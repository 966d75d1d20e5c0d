using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Storage.Agencies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

public sealed partial class AgencyPageTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private const string New = "/en/console/agencies/new";

    private WebApplication App => fixture.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agency_is_added_and_changed()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.SystemAdministrator, null);
        using var added = await administrator.PostAsync(New, Fields("p-1", "First"));
        Assert.Equal("/en/console/agencies?Saved=true", added.Headers.Location!.ToString());

        var tag = await TagAsync(administrator, "p-1");
        using var changed = await administrator.PostAsync(
            "/en/console/agencies/p-1", Fields("p-1", "Second", tag));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("Second", (await FindAsync("p-1"))!.EnglishName);
    }

    [Fact]
    public async Task A_change_of_what_was_changed_meanwhile_is_not_made_but_shown()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.SystemAdministrator, null);
        using var added = await administrator.PostAsync(New, Fields("p-2", "First"));
        var tag = await TagAsync(administrator, "p-2");
        using var first = await administrator.PostAsync("/en/console/agencies/p-2", Fields("p-2", "Mine", tag));

        using var second = await administrator.PostAsync("/en/console/agencies/p-2", Fields("p-2", "Theirs", tag));

        Assert.Contains("Somebody else", await second.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal("Mine", (await FindAsync("p-2"))!.EnglishName);
    }

    [Fact]
    public async Task An_Id_that_is_taken_and_fields_that_are_wrong_are_said_at_their_fields()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.SystemAdministrator, null);

        using var taken = await administrator.PostAsync(New, Fields("samr", "Another"));
        using var wrong = await administrator.PostAsync(New, Fields("Not One", ""));
        var page = await wrong.Content.ReadAsStringAsync(Token);

        Assert.Contains("href=\"#Id\"", await taken.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("href=\"#Id\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#EnglishName\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Not One\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Id_in_the_form_does_not_change_another_agency_than_the_address_names()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.SystemAdministrator, null);
        using var added = await administrator.PostAsync(New, Fields("p-3", "First"));
        var before = await FindAsync("samr");

        using var changed = await administrator.PostAsync(
            "/en/console/agencies/p-3", Fields("samr", "Slipped in", await TagAsync(administrator, "p-3")));

        Assert.Equal(before, await FindAsync("samr"));
    }

    [Theory]
    [InlineData(Role.AgencyAdministrator, "samr")]
    [InlineData(Role.Auditor, null)]
    public async Task Nobody_else_comes_near(Role role, string? agencyId)
    {
        using var person = await ConsoleClient.SignInAsync(App, role, agencyId);

        foreach (var path in (string[])["/en/console/agencies", New, "/en/console/agencies/samr"])
        {
            using var page = await person.Http.GetAsync(path, Token);
            Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        }
    }

    private static Dictionary<string, string> Fields(string id, string englishName, string tag = "") => new()
    {
        ["Form.Id"] = id, ["Form.Name"] = "机构", ["Form.EnglishName"] = englishName, ["Form.Tag"] = tag,
    };

    private static async Task<string> TagAsync(ConsoleClient client, string id)
    {
        using var page = await client.Http.GetAsync($"/en/console/agencies/{id}", Token);
        return Tag().Match(await page.Content.ReadAsStringAsync(Token)).Groups[1].Value;
    }

    private async Task<Agency?> FindAsync(string id) =>
        (await App.Services.GetRequiredService<AgencyStore>().ReadAllAsync(Token)).FirstOrDefault(one => one.Id == id);

    [GeneratedRegex("""name="Form.Tag" value="([^"]+)""")]
    private static partial Regex Tag();
}
