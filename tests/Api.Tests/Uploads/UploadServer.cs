using System.Security.Claims;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Migrations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Tests.Uploads;

/// <summary>The endpoints for uploads. Who calls is what the header <c>Test-Caller</c> says: one of the office.</summary>
internal sealed class UploadServer : IAsyncDisposable
{
    private static readonly Caller[] s_callers =
        [UploadOffice.Author, UploadOffice.Reviewer, UploadOffice.Administrator, UploadOffice.Stranger];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("upload-server");
    private readonly WebApplication _application;

    private UploadServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration["ConsumerSafety:DataDirectory"] = _directory.FullName;
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSingleton(Invented.Vocabulary);
        builder.Services.AddUploads();
        builder.Services.AddPrograms();
        builder.Services.AddProblemDetails();
        _application = builder.Build();
    }

    public HttpClient Client { get; private set; } = null!;

    public static async Task<UploadServer> StartAsync()
    {
        var server = new UploadServer();
        await server.Get<DatabaseMigrator>().MigrateAsync(default);
        await server.Get<AgencyStore>().SaveAsync(Invented.Agencies, "setup", default);
        server._application.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue("Test-Caller", out var id))
                context.User = new(new ClaimsIdentity(
                    CallerClaims.Of(s_callers.Single(caller => caller.AccountId == id)), ProgramSchemes.ApiKey));
            return next(context);
        });
        server._application.MapUploads();
        server._application.MapPrograms();
        await server._application.StartAsync();
        server.Client = server._application.GetTestClient();
        return server;
    }

    public T Get<T>() where T : notnull => _application.Services.GetRequiredService<T>();

    /// <summary>Sends a request as somebody.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        Caller? caller, HttpMethod method, string path, HttpContent? content = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (caller is not null)
            request.Headers.Add("Test-Caller", caller.AccountId);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
