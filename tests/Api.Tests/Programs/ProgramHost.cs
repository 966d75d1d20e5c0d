using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Programs.Idempotency;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Migrations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Tests.Programs;

/// <summary>
/// Some endpoints below <c>/api</c> over a database of their own. Who calls is what the header <c>Test-Caller</c>
/// says, so that the door is tested apart from the ways of signing in.
/// </summary>
public sealed class ProgramHost : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly WebApplication _application;
    private readonly bool _ownsDirectory;
    private int _calls;

    private ProgramHost(DirectoryInfo directory, WebApplication application, bool ownsDirectory) =>
        (_directory, _application, _ownsDirectory) = (directory, application, ownsDirectory);

    /// <summary>How often an endpoint did something.</summary>
    public int Calls => _calls;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the endpoint waits for before it answers.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public T Get<T>() where T : notnull => _application.Services.GetRequiredService<T>();

    public static Task<ProgramHost> StartAsync() => StartAsync(Directory.CreateTempSubdirectory("programs"), true);

    /// <summary>Another process on the database of this one, with the same keys.</summary>
    public Task<ProgramHost> StartAnotherAsync() => StartAsync(_directory, false);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, null, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The answers that are kept, as somebody sees them who has the database.</summary>
    public async Task<List<string>> ReadAnswersAsync()
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_directory.FullName, "consumersafety.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Answer FROM IdempotencyKeys";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> answers = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            answers.Add(System.Text.Encoding.Latin1.GetString((byte[])reader[0]));
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_ownsDirectory)
            _directory.Delete(recursive: true);
    }

    private static async Task<ProgramHost> StartAsync(DirectoryInfo directory, bool ownsDirectory)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration["ConsumerSafety:DataDirectory"] = directory.FullName;
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddPrograms();
        builder.Services.AddProblemDetails();
        builder.Services.AddDataProtection()
            .PersistKeysToFileSystem(directory.CreateSubdirectory("keys")).SetApplicationName("test");
        var host = new ProgramHost(directory, builder.Build(), ownsDirectory);
        host.Map();
        await host.Get<DatabaseMigrator>().MigrateAsync(default);
        await host._application.StartAsync();
        host.Client = host._application.GetTestClient();
        return host;
    }

    private void Map()
    {
        _application.UsePrivateAnswers();
        _application.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue("Test-Caller", out var text))
                context.User = new(Identify(text.ToString()));
            return next(context);
        });
        var things = _application.MapApiGroup("/things", "Things");
        things.MapPost("", AddAsync).Needs(Permission.ManageAgencies);
        things.MapPost("/fails", IResult () => throw new InvalidOperationException("a secret"))
            .Needs(Permission.ManageAgencies);
        things.MapPost("/busy", CountBusy).Needs(Permission.ManageAgencies);
        things.MapPost("/secret", GiveSecretAsync).IsForEverybody();
        things.MapGet("", () => "seen").Needs(Permission.ReadDrafts);
        things.MapGet("/mine", () => "seen").NeedsSignIn();
        things.MapGet("/open", () => "seen").IsForEverybody();
        things.MapGet("/undecided", () => "seen");
        _application.MapPrograms();
    }

    private async Task<IResult> AddAsync(Thing thing, AgencyStore agencies, HttpContext context)
    {
        var number = Interlocked.Increment(ref _calls);
        await Gate;
        if (thing.Name.Length == 0)
            return Problems.Invalid(422, "Name", "a name", thing.Name);
        var agency = new Agency { Id = $"thing-{number}", Name = thing.Name, EnglishName = thing.Name };
        await agencies.SaveAsync([agency], "test", default);
        context.Response.Headers.ETag = $"\"{number}\"";
        return Results.Created($"/api/things/{agency.Id}", agency);
    }

    // Commits, and then does not come to answer.
    private async Task<IResult> GiveSecretAsync(Thing thing, AgencyStore agencies, HttpContext context)
    {
        var number = Interlocked.Increment(ref _calls);
        ForetoldAnswer.Keep(context, 201, "/api/things/secret", Encoding.UTF8.GetBytes($$"""{"Secret":{{number}}}"""));
        var agency = new Agency { Id = $"secret-{number}", Name = thing.Name, EnglishName = thing.Name };
        await agencies.SaveAsync([agency], "test", default);
        throw new InvalidOperationException("The process ends here.");
    }

    private ProblemHttpResult CountBusy()
    {
        Interlocked.Increment(ref _calls);
        return Problems.Of(503, "Try again.");
    }

    // "cookie" or "ApiKey", then the account, its agency or -, its role.
    private static ClaimsIdentity Identify(string text)
    {
        var parts = text.Split(' ');
        var caller = new Caller(
            parts[1], parts[1], parts[2] == "-" ? null : parts[2], new HashSet<Role> { Enum.Parse<Role>(parts[3]) });
        return new(CallerClaims.Of(caller), parts[0]);
    }

    public sealed record Thing(string Name, int? Size = null);
}
