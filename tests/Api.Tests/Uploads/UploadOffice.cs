using System.Text;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Publishing;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Uploads;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Tests.Uploads;

/// <summary>
/// Agencies, people and the upload desk over a database of their own; several can share one, as nodes do.
/// </summary>
internal sealed class UploadOffice : IAsyncDisposable
{
    public static readonly Caller Author = Newsroom.Person("author", "samr", Role.Author);
    public static readonly Caller Editor = Newsroom.Person("editor", "samr", Role.Author, Role.Reviewer);
    public static readonly Caller Reviewer = Newsroom.Person("reviewer", "samr", Role.Reviewer);
    public static readonly Caller Administrator = Newsroom.Person("administrator", "samr", Role.AgencyAdministrator);
    public static readonly Caller Stranger =
        Newsroom.Person("stranger", "customs", Role.Author, Role.Reviewer, Role.AgencyAdministrator);

    private readonly DirectoryInfo _directory;
    private readonly ServiceProvider _services;
    private readonly bool _ownsDirectory;

    private UploadOffice(DirectoryInfo directory, MovingClock clock, bool ownsDirectory)
    {
        (_directory, Clock, _ownsDirectory) = (directory, clock, ownsDirectory);
        var settings = new Dictionary<string, string?>
        {
            ["ConsumerSafety:DataDirectory"] = directory.FullName,
            ["ConsumerSafety:Database:ConnectionString"] = ConnectionString,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(Invented.Vocabulary)
            .AddStorage(configuration)
            .AddUploads()
            .BuildServiceProvider();
    }

    public MovingClock Clock { get; }

    public UploadDesk Desk => Get<UploadDesk>();

    public UploadRunner Runner => Get<UploadRunner>();

    public NoticeStore Notices => Get<NoticeStore>();

    private string ConnectionString => $"Data Source={Path.Combine(_directory.FullName, "test.db")}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<UploadOffice> OpenAsync()
    {
        var office = new UploadOffice(
            Directory.CreateTempSubdirectory("uploads"), new(new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero)), true);
        await office.Get<DatabaseMigrator>().MigrateAsync(Token);
        await office.Get<AgencyStore>().SaveAsync(Invented.Agencies, "setup", Token);
        return office;
    }

    /// <summary>Another node on the same database and clock.</summary>
    public UploadOffice OpenNode() => new(_directory, Clock, false);

    public static Upload Done(UploadOutcome outcome)
    {
        if (outcome is UploadOutcome.Invalid { Faults: var faults })
            Assert.Fail(string.Join("; ", faults));
        return Assert.IsType<UploadOutcome.Done>(outcome).Upload;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<UploadOutcome> ReceiveAsync(
        byte[] content, NoticeKind? kind = NoticeKind.Recall, string name = "file", Caller? caller = null) =>
        Desk.ReceiveAsync(caller ?? Author, new(name, new MemoryStream(content), kind, "zh-CN"), Token);

    public Task<UploadOutcome> ReceiveAsync(string content, NoticeKind? kind = NoticeKind.Recall) =>
        ReceiveAsync(Encoding.UTF8.GetBytes(content), kind);

    /// <summary>Hands a file in and has it compared.</summary>
    public async Task<Upload> CheckAsync(byte[] content, NoticeKind? kind = NoticeKind.Recall)
    {
        var upload = Done(await ReceiveAsync(content, kind));
        if (upload.State == UploadState.Mapping)
            upload = Done(await Desk.MapAsync(
                Author, upload.Id, UploadReception.MappingOf(upload, upload.Kind!.Value), Token));
        await WorkAsync();
        return await FindAsync(upload);
    }

    public Task<Upload> CheckAsync(string content, NoticeKind? kind = NoticeKind.Recall) =>
        CheckAsync(Encoding.UTF8.GetBytes(content), kind);

    /// <summary>Submits, agrees and records.</summary>
    public async Task<Upload> RecordAsync(Upload upload, UploadMode mode)
    {
        await ApproveAsync(upload, mode);
        await WorkAsync();
        return await FindAsync(upload);
    }

    public async Task<Upload> ApproveAsync(Upload upload, UploadMode mode)
    {
        Done(await Desk.SubmitAsync(Author, upload.Id, new(mode, "三月批次"), Token));
        return Done(await Desk.ApproveAsync(Reviewer, upload.Id, Token));
    }

    /// <summary>Takes in a file whole.</summary>
    public async Task<Upload> TakeInAsync(string content, UploadMode mode = UploadMode.AllOrNothing) =>
        await RecordAsync(await CheckAsync(content), mode);

    public async Task<Upload> UndoAsync(Upload upload)
    {
        Done(await Desk.UndoAsync(Author, upload.Id, "传错了文件", Token));
        await WorkAsync();
        return await FindAsync(upload);
    }

    public async Task WorkAsync()
    {
        while (await Runner.RunOnceAsync(Token))
        {
        }
    }

    public async Task<Upload> FindAsync(Upload upload) =>
        (await Get<UploadStore>().FindAsync(upload.Id, Token))!;

    public Task<IReadOnlyList<UploadRow>> RowsAsync(Upload upload) =>
        Get<UploadStore>().ReadRowsAsync(upload.Id, default, null, 10_000, Token);

    public async Task<List<Notice>> AllNoticesAsync()
    {
        List<Notice> notices = [];
        await foreach (var notice in Notices.ReadAllAsync(Token))
            notices.Add(notice);
        return notices;
    }

    public Task<AuditVerification> VerifyAsync() => Get<AuditLog>().VerifyAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_ownsDirectory)
            return;
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
        _directory.Delete(recursive: true);
    }
}
