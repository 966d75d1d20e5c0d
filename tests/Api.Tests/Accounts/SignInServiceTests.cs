using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Api.Accounts.SigningIn;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Migrations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Tests.Accounts;

public sealed class SignInServiceTests : IAsyncLifetime
{
    private const string Password = "four words in a row";

    private readonly string _directory = Directory.CreateTempSubdirectory("sign-in-").FullName;
    private readonly CountingHasher _hasher = new();
    private ServiceProvider _services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConsumerSafety:DataDirectory", _directory)])
            .Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddStorage(configuration)
            .AddProtection(configuration)
            .AddAccounts(configuration)
            .AddSignIn()
            .AddScoped<IPasswordHasher<AccountUser>>(_ => _hasher)
            .BuildServiceProvider();
        await _services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AccountState.Invited)]
    [InlineData(AccountState.Active)]
    [InlineData(AccountState.Locked)]
    public async Task A_wrong_password_takes_the_same_work_whether_there_is_an_account_or_not(AccountState? state)
    {
        await AddAsync("li@agency.example", state);

        Assert.Equal(SignInOutcome.Refused, await SignInAsync("li@agency.example", "not the password"));
        Assert.Equal(1, _hasher.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AccountState.Active)]
    public async Task Once_closed_after_failures_an_address_takes_no_work_whether_there_is_an_account_or_not(
        AccountState? state)
    {
        await AddAsync("li@agency.example", state);
        for (var attempt = 0; attempt < 5; attempt++)
            await SignInAsync("li@agency.example", "not the password");

        Assert.Equal(SignInOutcome.Refused, await SignInAsync("li@agency.example", Password));
        Assert.Equal(0, _hasher.Count);
    }

    [Theory]
    [InlineData(AccountState.Active, SignInOutcome.Done)]
    [InlineData(AccountState.Locked, SignInOutcome.Refused)]
    public async Task The_right_password_opens_an_account_that_is_in_use(AccountState state, SignInOutcome outcome)
    {
        await AddAsync("li@agency.example", state);

        Assert.Equal(outcome, await SignInAsync("LI@agency.example", Password));
    }

    private async Task AddAsync(string email, AccountState? state)
    {
        if (state is null)
            return;
        await using var scope = _services.CreateAsyncScope();
        var made = Assert.IsType<AccountChange.Done>(await scope.ServiceProvider.GetRequiredService<AccountMaker>()
            .AddAsync(new(email, "Li Wei", null, [Role.Auditor], "en"), Password, "test", Token)).Account;
        var wanted = made with
        {
            State = state.Value,
            PasswordHash = state == AccountState.Invited ? null : made.PasswordHash,
        };
        await _services.GetRequiredService<AccountStore>().UpdateAsync(made, wanted, "test", null, null, Token);
    }

    private async Task<SignInOutcome> SignInAsync(string email, string password)
    {
        await using var scope = _services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        _hasher.Count = 0;
        return await scope.ServiceProvider.GetRequiredService<SignInService>()
            .WithPasswordAsync(email, password, context);
    }
}
