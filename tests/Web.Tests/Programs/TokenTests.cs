using System.Net;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using Microsoft.IdentityModel.Tokens;

namespace ConsumerSafety.Web.Tests.Programs;

public sealed class TokenTests(ProviderProgram fixture) : IClassFixture<ProviderProgram>
{
    // Authors and reviewers may; the service's auditors may not upload.
    private const string Uploads = "/api/uploads";
    private const string Audit = "/api/audit?limit=1";

    private TestProvider Provider => fixture.Provider;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_of_an_agency_s_provider_is_taken() =>
        Assert.Equal(HttpStatusCode.OK, await CallAsync(Uploads, Provider.Issue()));

    [Fact]
    public async Task Whoever_a_token_names_gets_an_account_of_that_agency_that_can_be_locked()
    {
        var token = Provider.Issue(subject: "to-be-locked", more: new() { ["name"] = "Locked Feeder" });
        Assert.Equal(HttpStatusCode.OK, await CallAsync(Uploads, token));
        var accounts = fixture.Program.Get<AccountStore>();
        var account = (await accounts.ReadAsync("samr", Token)).Single(one => one.Name == "Locked Feeder");
        Assert.Equal(Role.Author, Assert.Single(account.Roles));
        Assert.Null(account.PasswordHash);

        await accounts.UpdateAsync(account, account with { State = AccountState.Locked }, "test", null, null, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Uploads, token));
    }

    [Fact]
    public async Task Roles_follow_the_provider_with_every_token()
    {
        Assert.Equal(HttpStatusCode.OK, await CallAsync(Uploads, Provider.Issue(subject: "mover")));
        Assert.Equal(
            HttpStatusCode.Unauthorized, await CallAsync(Uploads, Provider.Issue(subject: "mover", roles: ["left"])));
    }

    [Fact]
    public async Task A_token_for_another_service_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Uploads, Provider.Issue(audience: "api://other")));

    [Fact]
    public async Task A_token_of_a_sign_in_is_no_token_of_a_program() => Assert.Equal(
        HttpStatusCode.Unauthorized, await CallAsync(Uploads, Provider.Issue(audience: TestProvider.ClientId)));

    [Fact]
    public async Task An_expired_token_is_refused() => Assert.Equal(
        HttpStatusCode.Unauthorized, await CallAsync(Uploads, Provider.Issue(validFor: TimeSpan.FromMinutes(-10))));

    [Fact]
    public async Task A_token_of_another_issuer_is_refused() => Assert.Equal(
        HttpStatusCode.Unauthorized, await CallAsync(Uploads, Provider.Issue(issuer: "https://other.example")));

    [Fact]
    public async Task A_token_signed_by_somebody_else_is_refused()
    {
        using var other = RSA.Create(2048);

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await CallAsync(Uploads, Provider.Issue(key: new RsaSecurityKey(other) { KeyId = "k1" })));
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        var parts = Provider.Issue().Split('.');
        var head = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Uploads, $"{head}.{parts[1]}."));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Uploads, $"{parts[0]}.{parts[1]}."));
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused() => Assert.Equal(
        HttpStatusCode.Unauthorized,
        await CallAsync(Uploads, Provider.Issue(
            key: new SymmetricSecurityKey(Provider.PublicKeyText) { KeyId = "k1" },
            algorithm: SecurityAlgorithms.HmacSha256)));

    [Fact]
    public async Task A_token_whose_claims_were_altered_is_refused()
    {
        var parts = Provider.Issue().Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("editors", "chiefs", StringComparison.Ordinal);

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await CallAsync(Uploads, $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}"));
    }

    [Theory]
    [InlineData("SystemAdministrator")]
    [InlineData("Auditor")]
    [InlineData("auditors")]
    public async Task A_role_that_the_settings_do_not_give_the_provider_is_none(string role)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Audit, Provider.Issue(roles: [role])));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(Audit, Provider.Issue(roles: [role, "editors"])));
    }

    [Fact]
    public async Task A_provider_of_the_service_itself_may_say_who_audits()
    {
        Assert.Equal(HttpStatusCode.OK, await CallAsync(Audit, fixture.ServiceProvider.Issue(roles: ["auditors"])));
        Assert.Equal(
            HttpStatusCode.Unauthorized, await CallAsync(Uploads, fixture.ServiceProvider.Issue(roles: ["editors"])));
    }

    [Fact]
    public async Task The_same_person_at_two_providers_is_two_accounts()
    {
        await CallAsync(Uploads, Provider.Issue(subject: "same", more: new() { ["name"] = "Same One" }));
        await CallAsync(Audit, fixture.ServiceProvider.Issue(
            subject: "same", roles: ["auditors"], more: new() { ["name"] = "Same One" }));

        var accounts = (await fixture.Program.Get<AccountStore>().ReadAsync(null, Token))
            .Where(account => account.Name == "Same One");
        Assert.Equal(["samr", null], accounts.Select(account => account.AgencyId).OrderDescending());
    }

    private async Task<HttpStatusCode> CallAsync(string path, string token)
    {
        Assert.True(Encoding.ASCII.GetByteCount(token) > 0);
        using var response = await fixture.Program.SendAsync(HttpMethod.Get, path, token);
        return response.StatusCode;
    }
}
