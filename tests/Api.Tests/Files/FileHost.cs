using System.Security.Claims;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Api.Files;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Migrations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Tests.Files;

/// <summary>Files over a database of their own, called by whoever <see cref="Caller"/> says.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    public static readonly Caller Author = new("a-1", "Author", "samr", new HashSet<Role> { Role.Author });

    private readonly DirectoryInfo _directory;
    private readonly WebApplication _application;

    private FileHost(DirectoryInfo directory, WebApplication application) =>
        (_directory, _application) = (directory, application);

    /// <summary>Who sends requests; null for a visitor.</summary>
    public Caller? Caller { get; set; }

    public HttpClient Client { get; private set; } = null!;

    public FileIntake Intake => _application.Services.GetRequiredService<FileIntake>();

    public FileStore Files => _application.Services.GetRequiredService<FileStore>();

    public ContentStore Contents => _application.Services.GetRequiredService<ContentStore>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string ConnectionString => $"Data Source={Path.Combine(_directory.FullName, "test.db")}";

    public static async Task<FileHost> StartAsync()
    {
        var directory = Directory.CreateTempSubdirectory("files");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration["ConsumerSafety:Database:ConnectionString"] =
            $"Data Source={Path.Combine(directory.FullName, "test.db")}";
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddFiles();
        builder.Services.AddCampaigns();
        builder.Services.AddSingleton(Invented.Vocabulary);
        builder.Services.AddSingleton<IOptions<PublicAddressOptions>>(
            Options.Create(new PublicAddressOptions { PublicAddress = "https://safety.example" }));
        builder.Services.AddPrograms();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddProblemDetails();
        var host = new FileHost(directory, builder.Build());
        await host.ServeAsync();
        return host;
    }

    public async Task<StoredFile> TakeAsync(string name, byte[] content)
    {
        var outcome = await Intake.TakeAsync(Author, name, new MemoryStream(content), Token);
        return outcome is FileTaken taken ? taken.File : throw new InvalidOperationException(outcome.ToString());
    }

    public async Task<byte[]> ReadAsync(StoredContent content)
    {
        await using var stream = Contents.Open(content);
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Token);
        return copy.ToArray();
    }

    /// <summary>Makes a file public, as the publication of what names it does.</summary>
    public async Task PublishAsync(StoredFile file)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Files SET Content = @Content, State = 'Public' WHERE Id = @Id";
        command.Parameters.AddWithValue("@Content", DocumentJson.Write(file with { State = FileState.Public }));
        command.Parameters.AddWithValue("@Id", file.Id);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Token));
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        SqliteConnection.ClearPool(new(ConnectionString));
        _directory.Delete(recursive: true);
    }

    private async Task ServeAsync()
    {
        _application.Use(async (context, next) =>
        {
            if (Caller is not null)
                context.User = new ClaimsPrincipal(new ClaimsIdentity(CallerClaims.Of(Caller), ProgramSchemes.ApiKey));
            await next();
        });
        _application.MapFiles();
        _application.MapFileUploads();
        _application.MapCampaigns();
        await _application.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Token);
        await _application.Services.GetRequiredService<AgencyStore>().SaveAsync(
            [.. new[] { "samr", "cpsc" }.Select(id => new Agency { Id = id, Name = id, EnglishName = id })], "test",
            Token);
        await _application.StartAsync();
        Client = _application.GetTestClient();
    }
}
