using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Notices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Tests.Publishing;

/// <summary>Agencies, people and desks over a database of their own; several can share one, as nodes do.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    public static readonly Caller Author = Person("author", "samr", Role.Author);
    public static readonly Caller Editor = Person("editor", "samr", Role.Author, Role.Reviewer);
    public static readonly Caller Reviewer = Person("reviewer", "samr", Role.Reviewer);
    public static readonly Caller Administrator = Person("administrator", "samr", Role.AgencyAdministrator);
    public static readonly Caller Auditor = Person("auditor", null, Role.Auditor);
    public static readonly Caller Stranger =
        Person("stranger", "customs", Role.Author, Role.Reviewer, Role.AgencyAdministrator);

    private readonly DirectoryInfo _directory;
    private readonly ServiceProvider _services;
    private readonly bool _ownsDirectory;

    private Newsroom(DirectoryInfo directory, MovingClock clock, bool ownsDirectory)
    {
        (_directory, Clock, _ownsDirectory) = (directory, clock, ownsDirectory);
        var settings = new Dictionary<string, string?>
        {
            ["ConsumerSafety:DataDirectory"] = directory.FullName,
            ["ConsumerSafety:Database:ConnectionString"] = ConnectionString,
            ["ConsumerSafety:Index:Directory"] = Path.Combine(directory.FullName, Guid.NewGuid().ToString("N")),
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(Invented.Vocabulary)
            .AddStorage(configuration)
            .AddSearch(configuration)
            .AddPublishing()
            .BuildServiceProvider();
    }

    public MovingClock Clock { get; }

    public DraftDesk Desk => Get<DraftDesk>();

    public ReviewDesk Review => Get<ReviewDesk>();

    public NoticeStore Notices => Get<NoticeStore>();

    public DraftStore Drafts => Get<DraftStore>();

    public DuePublisher DuePublisher => Get<DuePublisher>();

    private string ConnectionString => $"Data Source={Path.Combine(_directory.FullName, "test.db")}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Newsroom> OpenAsync()
    {
        var room = new Newsroom(
            Directory.CreateTempSubdirectory("newsroom"), new(new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero)), true);
        await room.Get<DatabaseMigrator>().MigrateAsync(Token);
        await room.Get<AgencyStore>().SaveAsync(Invented.Agencies, "setup", Token);
        await room.Get<CampaignStore>().SaveAsync(Invented.Campaigns, "setup", Token);
        return room;
    }

    /// <summary>Another node on the same database and clock.</summary>
    public Newsroom OpenNode() => new(_directory, Clock, false);

    public static Caller Person(string id, string? agencyId, params Role[] roles) =>
        new(id, $"Name of {id}", agencyId, roles.ToHashSet());

    public static ConsumerTip Tip(string title = "雨天骑行提示") =>
        new() { Title = title, PublisherId = "", Advice = "减速慢行，检查制动。" };

    public static DraftTarget At(Draft draft) => new(draft.Id, draft.Version);

    public static Draft Done(DraftOutcome outcome) => Assert.IsType<DraftDone>(outcome).Draft;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task<Draft> BeginAsync(Notice? content = null) =>
        Done(await Desk.BeginAsync(Author, new(content ?? Tip()), Token));

    public async Task<Draft> SubmitAsync(Notice? content = null) =>
        Done(await Review.SubmitAsync(Author, At(await BeginAsync(content)), null, Token));

    public async Task<Draft> PublishAsync(Notice? content = null) =>
        Done(await Review.ApproveAsync(Reviewer, At(await SubmitAsync(content)), null, Token));

    /// <summary>A change of a notice, handed in.</summary>
    public async Task<Draft> SubmitChangeAsync(string noticeId, DraftIntent intent, Func<Notice, Notice>? change = null)
    {
        var draft = Done(await Desk.BeginChangeAsync(Author, noticeId, intent, "检测有误", Token));
        if (change is not null)
            draft = Done(await Desk.SaveAsync(Author, At(draft), new(change(draft.Content), "检测有误"), Token));
        return Done(await Review.SubmitAsync(Author, At(draft), null, Token));
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
