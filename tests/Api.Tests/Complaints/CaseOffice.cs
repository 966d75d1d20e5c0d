using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Api.Figures;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Tests.Complaints;

/// <summary>Officers of two agencies and their desks, over a database of their own.</summary>
internal sealed class CaseOffice : IAsyncDisposable
{
    public static readonly Caller Officer = Newsroom.Person("officer", "samr", Role.CaseOfficer);
    public static readonly Caller Colleague = Newsroom.Person("colleague", "samr", Role.CaseOfficer);
    public static readonly Caller Head = Newsroom.Person("head", "samr", Role.AgencyAdministrator);
    public static readonly Caller Stranger =
        Newsroom.Person("stranger", "customs", Role.CaseOfficer, Role.AgencyAdministrator);

    public static readonly PersonalPart Person = new()
    {
        Name = "王小明", Phone = "+86 138-0013-8000", Email = "wang@mail.example", OrderNumber = "DD20240901778",
        Account = "充电时起火。",
    };

    private static readonly LocalizedText s_law = new("法", "Law");

    private readonly DirectoryInfo _directory;
    private readonly ServiceProvider _services;
    private readonly bool _ownsDirectory;

    private CaseOffice(CaseOffice? first)
    {
        _ownsDirectory = first is null;
        _directory = first?._directory ?? Directory.CreateTempSubdirectory("cases");
        Clock = first?.Clock ?? new(new(2024, 9, 2, 1, 0, 0, TimeSpan.Zero));
        var lexicons = _directory.CreateSubdirectory("lexicons").FullName;
        if (_ownsDirectory)
            File.WriteAllText(Path.Combine(lexicons, "traditional-simplified.csv"), "馬,马\n電,电\n動,动\n車,车\n");
        var settings = new Dictionary<string, string?>
        {
            ["ConsumerSafety:DataDirectory"] = _directory.FullName,
            ["ConsumerSafety:Database:ConnectionString"] = $"Data Source={Path.Combine(_directory.FullName, "test.db")}",
            ["ConsumerSafety:Index:LexiconDirectory"] = lexicons,
            ["ConsumerSafety:Index:Directory"] = Path.Combine(_directory.FullName, "index"),
        };
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Invented.Vocabulary)
            .AddSingleton(new Competences([new("samr", null, null, null)], Invented.Vocabulary))
            .AddSingleton(new DeadlineClock(
                [
                    .. Enum.GetValues<DeadlineId>().Select(id => new DeadlineRule(
                        id,
                        id switch
                        {
                            DeadlineId.Mediation => 45,
                            DeadlineId.Acceptance or DeadlineId.MediationNotice => 7,
                            _ => 15,
                        },
                        new(2020, 1, 1), s_law)),
                ],
                new WorkingCalendar([new(new(2024, 10, 1), new(2024, 10, 7), false, "", "", "")])))
            .AddSingleton(new LegalGrounds(
                [
                    new("refuse-1", ComplaintMove.Refuse, new(2020, 1, 1), new("无权处理", "Not competent"), s_law),
                    new("decline-1", ComplaintMove.DeclineCase, new(2020, 1, 1), new("轻微", "Minor"), s_law),
                ]))
            .AddSingleton(new RetentionPlan(
                [
                    new(ComplaintState.Withdrawn, 6, s_law), new(ComplaintState.Refused, 60, s_law),
                    new(ComplaintState.Concluded, 60, s_law),
                ]))
            .AddSingleton(new ReferenceData(Invented.Vocabulary, [], []))
            .AddStorage(configuration)
            .AddSearch(configuration)
            .AddPublishing()
            .AddComplaints()
            .AddFigures()
            .BuildServiceProvider();
    }

    public MovingClock Clock { get; }

    public CaseMover Mover => Get<CaseMover>();

    public CaseDesk Desk => Get<CaseDesk>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CaseOffice> OpenAsync()
    {
        var office = new CaseOffice(null);
        await office.Get<DatabaseMigrator>().MigrateAsync(Token);
        await office.Get<AgencyStore>().SaveAsync(Invented.Agencies, "setup", Token);
        foreach (var caller in new[] { Officer, Colleague, Head, Stranger })
            await office.Get<AccountStore>().AddAsync(
                new()
                {
                    Id = caller.AccountId, Email = $"{caller.AccountId}@agency.example", Name = caller.Name,
                    AgencyId = caller.AgencyId, Roles = [.. caller.Roles], State = AccountState.Active,
                    SecurityStamp = "x", CreatedAt = office.Clock.GetUtcNow(),
                },
                "setup", null, null, Token);
        return office;
    }

    /// <summary>Another node on the same database.</summary>
    public CaseOffice OpenOther() => new(this);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Takes in a complaint; the mail that confirms it is gone.</summary>
    public async Task<Complaint> ComplainAsync(
        ComplaintKind kind = ComplaintKind.Dispute, Func<ComplaintFiling, ComplaintFiling>? change = null)
    {
        var filing = new ComplaintFiling
        {
            Kind = kind,
            Subject = new() { Name = "充电宝", Brand = "飞驰", Model = "P-1" },
            Purchase = new() { Seller = "某店", RegionCode = "110000", Platform = "某平台", BoughtOn = new(2024, 8, 1) },
            Person = Person,
            MayShareWithBusiness = true,
        };
        var outcome = await Get<ComplaintIntake>().ReceiveAsync(
            change?.Invoke(filing) ?? filing, ComplaintChannel.Web, Token);
        await ReadMailsAsync();
        return Assert.IsType<IntakeOutcome.Received>(outcome).Complaint;
    }

    /// <summary>Makes a move on the present version.</summary>
    public async Task<CaseOutcome> MoveAsync(
        Caller caller, Complaint complaint, ComplaintMove move, Func<CaseRequest, CaseRequest>? change = null)
    {
        var present = await FindAsync(complaint.Id);
        var request = new CaseRequest(move, present.Version)
        {
            Text = "说明", Ground = move == ComplaintMove.Refuse ? "refuse-1" : "decline-1", OfficerId = "colleague",
            AgencyId = "customs", PartKind = complaint.Kind, PartName = "充电线",
        };
        return await Mover.MoveAsync(caller, complaint.Id, change?.Invoke(request) ?? request, Token);
    }

    public async Task<Complaint> DoAsync(
        Caller caller, Complaint complaint, ComplaintMove move, Func<CaseRequest, CaseRequest>? change = null) =>
        Assert.IsType<CaseOutcome.Done>(await MoveAsync(caller, complaint, move, change)).Complaint;

    public async Task<Complaint> FindAsync(string id) => (await Get<ComplaintStore>().FindAsync(id, Token))!;

    /// <summary>The mails that wait, which then wait no longer.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> ReadMailsAsync()
    {
        var leased = await Get<MailQueue>().LeaseAsync(1000, TimeSpan.FromMinutes(1), Token);
        foreach (var mail in leased)
            await Get<MailQueue>().CompleteAsync(mail.Id, Token);
        return [.. leased.Select(mail => mail.Mail!)];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_ownsDirectory)
            return;
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
