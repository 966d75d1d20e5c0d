using System.Net;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.MasterKeys;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

/// <summary>The page on which the service's master keys are changed.</summary>
public sealed class EncryptionPageTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private const string Page = "/en/console/encryption";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IServiceProvider Services => fixture.App.Services;

    [Fact]
    public async Task A_new_master_key_is_made_with_a_reason_that_is_audited()
    {
        using var administrator = await ConsoleClient.SignInAsync(fixture.App, Role.SystemAdministrator, "samr");
        using var refused = await administrator.PostAsync(Page, new() { ["reason"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("2 to 200 characters", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        using var made = await administrator.PostAsync(Page, new() { ["reason"] = "a backup was lost" });

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        await Services.GetRequiredService<KeyRotationRunner>().RunOnceAsync(Token);
        Assert.Single((await Services.GetRequiredService<MasterKeyRotation>().ReadAsync(Token)).Keys);
        var page = await administrator.Http.GetStringAsync(Page, Token);
        Assert.Contains("In use", page, StringComparison.Ordinal);
        Assert.Contains("are under the newest master key", page, StringComparison.Ordinal);
        var entries = await Services.GetRequiredService<AuditLog>().ReadAsync(new(), long.MaxValue, 50, Token);
        Assert.Contains(entries, entry => entry.Detail == "a backup was lost");
    }
}
