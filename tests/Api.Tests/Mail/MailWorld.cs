using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Mail;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace ConsumerSafety.Api.Tests.Mail;

/// <summary>An outbox over a database of its own and a sender, under a clock that stands still.</summary>
internal sealed class MailWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mail-");
    private readonly ServiceProvider _services;

    private MailWorld(string host, int port)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConsumerSafety:DataDirectory"] = _directory.FullName,
            ["ConsumerSafety:PublicAddress"] = "https://safety.example",
            ["ConsumerSafety:Mail:Host"] = host,
            ["ConsumerSafety:Mail:Port"] = $"{port}",
            ["ConsumerSafety:Mail:Security"] = "None",
            ["ConsumerSafety:Mail:From"] = "safety@safety.example",
            ["ConsumerSafety:Mail:FromName"] = "消费安全",
            ["ConsumerSafety:Mail:MaxAttempts"] = "3",
        };
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddStorage(configuration)
            .AddMail();
        services.AddOptions<PublicAddressOptions>().BindConfiguration(PublicAddressOptions.Section);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero));

    public MailOutbox Outbox => _services.GetRequiredService<MailOutbox>();

    public MailSender Sender => _services.GetRequiredService<MailSender>();

    public string Folder => Path.Combine(_directory.FullName, "mail");

    public static async Task<MailWorld> StartAsync(int? port = null)
    {
        var world = new MailWorld(port is null ? "" : "127.0.0.1", port ?? 25);
        await world._services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        return world;
    }

    public Task<bool> EnqueueAsync(string id, string to = "somebody@example.org", string subject = "提醒") =>
        Outbox.EnqueueAsync(
            new(to, "zh-CN", subject, "正文") { Id = id, Html = "<p>正文</p>" }, TestContext.Current.CancellationToken);

    public Task<bool> SendAsync() => Sender.RunOnceAsync(TestContext.Current.CancellationToken);

    public static MimeMessage Read(string mail) =>
        MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail)));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
