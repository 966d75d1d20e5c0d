using System.Net;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Keys;

namespace ConsumerSafety.Web.Tests.Programs;

public sealed class KeyTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private const string Audit = "/api/audit?limit=1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_taken_from_either_header()
    {
        var key = await program.AddKeyAsync(Role.Auditor, null);

        using var bearer = await program.SendAsync(HttpMethod.Get, Audit, key);
        using var own = await program.SendAsync(HttpMethod.Get, Audit, null, null, ("X-Api-Key", key));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (bearer.StatusCode, own.StatusCode));
    }

    [Fact]
    public async Task What_a_key_does_is_in_the_audit_log_under_account_and_prefix()
    {
        var account = await program.AddAccountAsync(Role.SystemAdministrator, null);
        var key = await program.AddKeyAsync(account);
        using var added = await program.SendAsync(
            HttpMethod.Post, "/api/agencies", key, """{"Id":"by-key","Name":"机构","EnglishName":"Agency"}""");
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);

        var auditor = await program.AddKeyAsync(Role.Auditor, null);
        using var log = await program.SendAsync(HttpMethod.Get, $"/api/audit?id=by-key&actor={account.Email}", auditor);
        var entry = (await WholeProgram.ReadAsync(log))["Entries"]!.AsArray().Single()!;

        Assert.Equal($"account:{account.Id} key:{key.Split('_')[1]}", entry["Actor"]!.ToString());
        Assert.Equal(account.Name, entry["ActorName"]!.ToString());
    }

    [Fact]
    public async Task What_was_drafted_with_a_key_is_not_reviewed_by_who_made_the_key()
    {
        var maker = await program.AddAccountAsync(Role.Reviewer, "samr");
        var author = await program.AddKeyAsync(await program.AddAccountAsync(Role.Author, "samr"), maker: maker);
        using var begun = await program.SendAsync(
            HttpMethod.Post, "/api/notices?submit=true", author,
            """{"Kind":"ConsumerTip","Title":"雨天骑行提示","Advice":"减速慢行，检查制动。"}""");
        var draft = await WholeProgram.ReadAsync(begun);

        Assert.Equal(maker.Id, draft["Author"]!["KeyMaker"]!.ToString());
        Assert.DoesNotContain("Approve", await MovesAsync(draft, await program.AddKeyAsync(maker)));
        Assert.Contains("Approve", await MovesAsync(draft, await program.AddKeyAsync(Role.Reviewer, "samr")));
    }

    [Fact]
    public async Task A_key_that_is_wrong_opens_nothing_and_is_told_so()
    {
        var key = await program.AddKeyAsync(Role.Auditor, null);
        string[] wrong =
        [
            key[..^1] + "x", key[..^1], key + "x", "csk_nobody0000_" + new string('s', 43), "csk_",
            key.ToUpperInvariant(),
        ];

        foreach (var text in wrong)
        {
            using var response = await program.SendAsync(HttpMethod.Get, Audit, text);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_expired_key_opens_nothing()
    {
        var account = await program.AddAccountAsync(Role.Auditor, null);
        var key = await program.AddKeyAsync(account, validFor: TimeSpan.FromSeconds(-1));

        using var response = await program.SendAsync(HttpMethod.Get, Audit, key);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_from_then_on()
    {
        var key = await program.AddKeyAsync(Role.Auditor, null);
        using var before = await program.SendAsync(HttpMethod.Get, Audit, key);
        await program.Get<ApiKeyStore>().RevokeAsync(key.Split('_')[1], "test", Token);

        using var after = await program.SendAsync(HttpMethod.Get, Audit, key);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task A_key_loses_its_power_at_once_with_its_account()
    {
        var account = await program.AddAccountAsync(Role.Auditor, null);
        var key = await program.AddKeyAsync(account);

        var changed = account with { Roles = [Role.SystemAdministrator] };
        await program.Get<AccountStore>().UpdateAsync(account, changed, "test", null, null, Token);
        using var otherRole = await program.SendAsync(HttpMethod.Get, Audit, key);
        var locked = changed with { State = AccountState.Locked };
        await program.Get<AccountStore>().UpdateAsync(changed, locked, "test", null, null, Token);
        using var shut = await program.SendAsync(HttpMethod.Get, Audit, key);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (otherRole.StatusCode, shut.StatusCode));
    }

    [Fact]
    public async Task A_key_is_not_for_pages()
    {
        var key = await program.AddKeyAsync(Role.Auditor, null);

        using var response = await program.SendAsync(HttpMethod.Get, "/console/audit", key);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task The_use_of_a_key_is_noted()
    {
        var key = await program.AddKeyAsync(Role.Auditor, null);
        Assert.DoesNotContain(key.Split('_')[1], await UsesAsync());

        using var response = await program.SendAsync(HttpMethod.Get, Audit, key);

        Assert.Contains(key.Split('_')[1], await UsesAsync());
        Assert.NotEmpty(response.Headers.GetValues("RateLimit"));
        Assert.Equal("\"key\";q=600;w=60", Assert.Single(response.Headers.GetValues("RateLimit-Policy")));
    }

    private async Task<IEnumerable<string>> MovesAsync(JsonObject draft, string key)
    {
        using var shown = await program.SendAsync(HttpMethod.Get, $"/api/drafts/{draft["Id"]}", key);
        return (await WholeProgram.ReadAsync(shown))["Moves"]!.AsArray().Select(move => move!.ToString());
    }

    private async Task<IEnumerable<string>> UsesAsync() =>
        (await program.Get<ApiKeyStore>().ReadUsesAsync(Token)).Keys;
}
