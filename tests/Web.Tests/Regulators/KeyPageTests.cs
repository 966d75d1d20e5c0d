using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Keys;
using ConsumerSafety.Storage.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

public sealed partial class KeyPageTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private const string Page = "/en/console/keys";

    private WebApplication App => fixture.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_made_and_shown_once_and_only_its_hash_is_kept()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var author = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");

        using var made = await MakeAsync(administrator, author.Id, "DraftNotices");
        var text = Key().Match(await made.Content.ReadAsStringAsync(Token)).Value;
        using var later = await administrator.Http.GetAsync(Page, Token);
        var page = await later.Content.ReadAsStringAsync(Token);

        Assert.NotEmpty(text);
        Assert.DoesNotContain(text, page, StringComparison.Ordinal);
        Assert.Contains(text.Split('_')[1], page, StringComparison.Ordinal);
        var kept = await App.Services.GetRequiredService<ApiKeyStore>().FindAsync(text.Split('_')[1], Token);
        Assert.Equal(
            (author.Id, administrator.Account.Id, Permission.DraftNotices),
            (kept!.AccountId, kept.CreatedBy, Assert.Single(kept.Scopes)));
        Assert.DoesNotContain(text.Split('_', 3)[2], kept.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_revoked()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var prefix = await PrefixAsync(administrator);

        using var answer = await administrator.PostAsync(
            Page, new() { ["prefix"] = prefix }, "/en/console/keys?handler=Revoke");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotNull((await App.Services.GetRequiredService<ApiKeyStore>().FindAsync(prefix, Token))!.RevokedAt);
    }

    [Fact]
    public async Task Keys_of_another_agency_are_neither_seen_nor_made_nor_revoked()
    {
        using var here = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        using var there = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "gacc");
        var prefix = await PrefixAsync(here);
        var author = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");

        using var page = await there.Http.GetAsync(Page, Token);
        using var made = await MakeAsync(there, author.Id, "DraftNotices");
        using var revoked = await there.PostAsync(
            Page, new() { ["prefix"] = prefix }, "/en/console/keys?handler=Revoke");

        Assert.DoesNotContain(prefix, await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.DoesNotMatch(Key(), await made.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.NotFound, revoked.StatusCode);
        Assert.Null((await App.Services.GetRequiredService<ApiKeyStore>().FindAsync(prefix, Token))!.RevokedAt);
    }

    [Theory]
    [InlineData("ManageKeys")]
    [InlineData("ReviewNotices")]
    [InlineData("ReadAudit")]
    [InlineData("999")]
    public async Task A_scope_that_was_not_offered_is_not_given_to_who_sends_it_all_the_same(string scope)
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var author = await ConsoleClient.AddAccountAsync(App, [Role.Author, Role.Reviewer], "samr");

        using var made = await MakeAsync(administrator, author.Id, scope);

        Assert.DoesNotMatch(Key(), await made.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("KeyName", "", "KeyName")]
    [InlineData("Days", "0", "Days")]
    [InlineData("Days", "366", "Days")]
    [InlineData("Days", "many", "Days")]
    public async Task What_is_wrong_is_said_at_its_field(string field, string value, string anchor)
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        var author = await ConsoleClient.AddAccountAsync(App, [Role.Author], "samr");

        using var answer = await MakeAsync(administrator, author.Id, "DraftNotices", (field, value));
        var page = await answer.Content.ReadAsStringAsync(Token);

        Assert.Contains($"href=\"#{anchor}\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Key(), page);
    }

    [Theory]
    [InlineData(Role.Author)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.CaseOfficer)]
    public async Task Others_do_not_see_the_page(Role role)
    {
        using var person = await ConsoleClient.SignInAsync(App, role, "samr");

        using var page = await person.Http.GetAsync(Page, Token);

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_makes_nothing()
    {
        using var administrator = await ConsoleClient.SignInAsync(App, Role.AgencyAdministrator, "samr");
        using var form = new FormUrlEncodedContent(
            [
                new("AccountId", administrator.Account.Id), new("KeyName", "x"), new("Scopes", "ReadDrafts"),
                new("Days", "1"),
            ]);

        using var answer = await administrator.Http.PostAsync("/en/console/keys?handler=Make", form, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var log = await App.Services.GetRequiredService<AuditLog>().ReadAsync(
            new() { Actor = administrator.Caller.Actor, Action = AuditAction.Added }, long.MaxValue, 10, Token);
        Assert.Empty(log);
    }

    private static async Task<string> PrefixAsync(ConsoleClient administrator)
    {
        using var made = await MakeAsync(administrator, administrator.Account.Id, "ReadDrafts");
        return Key().Match(await made.Content.ReadAsStringAsync(Token)).Value.Split('_')[1];
    }

    private static Task<HttpResponseMessage> MakeAsync(
        ConsoleClient client, string accountId, string scope, (string Field, string Value)? instead = null)
    {
        Dictionary<string, string> fields = new()
        {
            ["AccountId"] = accountId, ["KeyName"] = "Nightly upload", ["Scopes"] = scope, ["Days"] = "30",
        };
        if (instead is var (field, value))
            fields[field] = value;
        return client.PostAsync(Page, fields, "/en/console/keys?handler=Make");
    }

    [GeneratedRegex("csk_[a-z0-9]{10}_[A-Za-z0-9_-]{43}")]
    private static partial Regex Key();
}
