using System.Security.Claims;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Api.Publishing.Endpoints;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Migrations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Tests.Publishing;

/// <summary>Publishing and the feed over a database of their own, called over HTTP.</summary>
internal sealed class PublishingHost : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly WebApplication _application;

    private PublishingHost(DirectoryInfo directory, WebApplication application) =>
        (_directory, _application) = (directory, application);

    public HttpClient Client { get; private set; } = null!;

    public CatalogueSearch Search => Get<CatalogueSearch>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public T Get<T>() where T : notnull => _application.Services.GetRequiredService<T>();

    public static async Task<PublishingHost> StartAsync()
    {
        var directory = Directory.CreateTempSubdirectory("publishing");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration["ConsumerSafety:DataDirectory"] = directory.FullName;
        builder.Services.AddSingleton(Invented.Vocabulary);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSearch(builder.Configuration);
        builder.Services.AddIndexTailer();
        builder.Services.AddApi();
        builder.Services.AddPublishing();
        builder.Services.AddScheduledPublication();
        builder.Services.AddPrograms();
        builder.Services.AddProblemDetails();
        var host = new PublishingHost(directory, builder.Build());
        host.Map();
        await host.Get<DatabaseMigrator>().MigrateAsync(Token);
        await host.Get<AgencyStore>().SaveAsync(Invented.Agencies, "setup", Token);
        await host.Get<CampaignStore>().SaveAsync(Invented.Campaigns, "setup", Token);
        await host._application.StartAsync(Token);
        host.Client = host._application.GetTestClient();
        return host;
    }

    public Task<Answer> SendAsync(
        Caller? caller, HttpMethod method, string path, JsonNode? body = null,
        params (string Name, string Value)[] headers) =>
        SendAsync(caller, method, path, body?.ToJsonString(), headers);

    public async Task<Answer> SendAsync(
        Caller? caller, HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, null, "application/json");
        if (caller is not null)
            request.Headers.Add("Test-Caller", $"{caller.AccountId} {caller.AgencyId ?? "-"} "
                + string.Join(',', caller.Roles));
        foreach (var (name, value) in headers)
            if (name == "Content-Type")
                request.Content!.Headers.ContentType = new(value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        return new(
            (int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text),
            response.Headers.TryGetValues("ETag", out var tags) ? tags.Single() : null,
            response.Headers.Location?.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync(Token);
        await _application.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    private void Map()
    {
        _application.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue("Test-Caller", out var text))
                context.User = new(Identify(text.ToString()));
            return next(context);
        });
        _application.MapFeed();
        _application.MapPublishing();
        _application.MapPrograms();
    }

    private static ClaimsIdentity Identify(string text)
    {
        var parts = text.Split(' ');
        var caller = new Caller(
            parts[0], parts[0], parts[1] == "-" ? null : parts[1],
            parts[2].Split(',').Select(Enum.Parse<Role>).ToHashSet());
        return new(CallerClaims.Of(caller), ProgramSchemes.ApiKey);
    }

    /// <summary>What came back.</summary>
    internal sealed record Answer(int Status, JsonNode? Body, string? Tag, string? Location)
    {
        public string this[string name] => Body![name]?.ToString() ?? "";

        public IEnumerable<string> Fields => Body!["errors"]!.AsArray().Select(error => error!["field"]!.ToString());
    }
}
