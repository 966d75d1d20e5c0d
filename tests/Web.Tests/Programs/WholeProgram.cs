using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Keys;
using ConsumerSafety.Web.Startup;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Programs;

/// <summary>
/// The program itself, put together as its entry point does it, on a free port over a database of its own. Programs
/// call it with keys.
/// </summary>
public class WholeProgram : IAsyncLifetime
{
    private static readonly Permission[] s_all = Enum.GetValues<Permission>();

    private int _count;

    public WebApplication App { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Where everything lies that it keeps.</summary>
    public string DataDirectory { get; private init; } = Directory.CreateTempSubdirectory("program-").FullName;

    // A further node has an index of its own.
    private string? IndexDirectory { get; init; }

    // Another node may have settings of its own.
    private string[] FurtherSettings { get; init; } = [];

    protected virtual string[] Settings => [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        string[] settings =
        [
            "--applicationName=ConsumerSafety.Web", "--urls=http://127.0.0.1:0",
            $"--ConsumerSafety:DataDirectory={DataDirectory}",
            "--ConsumerSafety:SampleData=false", "--ConsumerSafety:Downloads:IsEnabled=false",
            "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft.AspNetCore=None", .. Settings,
            .. FurtherSettings, .. IndexDirectory is null ? [] : new[] { $"--ConsumerSafety:Index:Directory={IndexDirectory}" },
        ];
        App = (WebApplication)Part("Build").Invoke(null, [settings])!;
        await StartSequence.PrepareDatabaseAsync(App.Services, default);
        Part("Map").Invoke(null, [App]);
        await App.StartAsync();
        // Pages that search answer 503 until then.
        await TestSite.UntilIndexedAsync(App.Services);
        var addresses = Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(addresses.Single()),
        };
    }

    /// <summary>Another node on the database of this one.</summary>
    public async Task<WholeProgram> StartAnotherAsync(params string[] settings)
    {
        var index = Path.Combine(DataDirectory, "index-" + Guid.NewGuid().ToString("N"));
        var other = new WholeProgram { DataDirectory = DataDirectory, IndexDirectory = index, FurtherSettings = settings };
        await other.InitializeAsync();
        return other;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (IndexDirectory is null)
            Directory.Delete(DataDirectory, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Every endpoint below <c>/api</c>, but for the one that says that nothing is there.</summary>
    public IReadOnlyList<RouteEndpoint> ApiEndpoints =>
    [
        .. Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint =>
            endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
            && endpoint.RoutePattern.RawText != "/api/{**rest}"),
    ];

    /// <summary>An account in use.</summary>
    public async Task<Account> AddAccountAsync(Role role, string? agencyId)
    {
        var number = Interlocked.Increment(ref _count);
        var account = new Account
        {
            Id = Guid.NewGuid().ToString("N"),
            Email = $"program{number}@agency.example",
            Name = $"Program {number}",
            AgencyId = agencyId,
            Roles = [role],
            State = AccountState.Active,
            SecurityStamp = "stamp",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        Assert.Equal(AccountWrite.Done, await Get<AccountStore>().AddAsync(account, "test", null, null, Token));
        return account;
    }

    /// <summary>A key for an account, with every scope and made by itself unless others are given.</summary>
    public async Task<string> AddKeyAsync(
        Account account, IReadOnlyList<Permission>? scopes = null, TimeSpan? validFor = null, Account? maker = null)
    {
        var prefix = $"test{Interlocked.Increment(ref _count):D6}";
        var secret = new string('s', 37) + prefix[4..];
        await Get<ApiKeyStore>().AddAsync(
            new()
            {
                Prefix = prefix,
                Name = "test",
                AccountId = account.Id,
                Scopes = scopes ?? s_all,
                SecretHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret))),
                CreatedAt = DateTimeOffset.UnixEpoch,
                CreatedBy = (maker ?? account).Id,
                ExpiresAt = DateTimeOffset.UtcNow + (validFor ?? TimeSpan.FromHours(1)),
            },
            "test", Token);
        return $"csk_{prefix}_{secret}";
    }

    /// <summary>A key with every scope for a new account.</summary>
    public async Task<string> AddKeyAsync(Role role, string? agencyId) =>
        await AddKeyAsync(await AddAccountAsync(role, agencyId));

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? bearer, string? body = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (bearer is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        if (body is not null)
            request.Content = new StringContent(body, null, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, Token);
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!.AsObject();

    // The local functions of the entry point: another way to put the program together would be another program.
    private static MethodInfo Part(string name) => typeof(StartSequence).Assembly.EntryPoint!.DeclaringType!
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        .Single(method => method.Name.Contains($"g__{name}|", StringComparison.Ordinal));
}
