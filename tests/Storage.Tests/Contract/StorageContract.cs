using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Storage.Tests.Contract;

/// <summary>What storage promises, whatever the server.</summary>
public abstract partial class StorageContract : IAsyncLifetime
{
    protected static readonly RecordOptions Importer = new("importer");

    private readonly List<Node> _nodes = [];
    private ITestDatabase? _database;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeTime Time { get; } = new();

    protected ITestDatabase TestDatabase => _database!;

    protected Node Here { get; private set; } = null!;

    protected NoticeStore Notices => Here.Notices;

    public async ValueTask InitializeAsync()
    {
        _database = await CreateDatabaseAsync();
        Here = StartNode();
        await Here.Migrator.MigrateAsync(Token);
        await Here.Agencies.SaveAsync([Agency("samr"), Agency("cpsc")], "setup", Token);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<ITestDatabase> CreateDatabaseAsync();

    protected Node StartNode()
    {
        var node = new Node(TestDatabase, Time);
        _nodes.Add(node);
        return node;
    }

    protected static Agency Agency(string id) => new() { Id = id, Name = $"机构 {id}", EnglishName = $"Agency {id}" };

    protected static Recall Recall(string? reference, string title = "电动自行车召回") => new()
    {
        Title = title,
        PublisherId = "samr",
        ReferenceNumber = reference,
        PublishedAt = new(2024, 3, 15, 10, 0, 0, TimeSpan.FromHours(8)),
        Products = [new() { Name = "电动自行车", Brand = "飞驰", Model = "TDT-1234Z" }],
        Defect = "锂电池可能起火。",
    };

    protected async Task<RecordOutcome> RecordAsync(Notice notice) =>
        (await Notices.RecordAsync([notice], Importer, Token)).Single();
}
