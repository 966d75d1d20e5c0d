using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConsumerSafety.Search.Tests.Catalogue;

/// <summary>An index over a change log in memory, in a folder of its own.</summary>
internal sealed class TestCatalogue : IAsyncDisposable
{
    private readonly Lexicon _lexicon;

    public TestCatalogue(string? folder = null, ListSource? source = null, Lexicon? lexicon = null)
    {
        Folder = folder ?? Path.Combine(Path.GetTempPath(), "search-" + Guid.NewGuid().ToString("N"));
        Source = source ?? new();
        _lexicon = lexicon ?? Lexicon.Empty;
        Index = new(Folder, Vocabulary, _lexicon, TimeProvider.System, cacheBytes: 64_000_000);
        Tailer = new(Index, Source, TimeProvider.System, TimeSpan.FromHours(1), NullLogger<CatalogueTailer>.Instance);
        Search = new(Index, Tailer, _lexicon, mostSteps: 1_000_000_000);
    }

    public static Vocabulary Vocabulary { get; } = new(
        [
            new() { Code = "CN", Name = "中国", EnglishName = "China" },
            new() { Code = "110000", Name = "北京市", EnglishName = "Beijing", ParentCode = "CN" },
            new() { Code = "110108", Name = "海淀区", EnglishName = "Haidian", ParentCode = "110000" },
            new() { Code = "310000", Name = "上海市", EnglishName = "Shanghai", ParentCode = "CN" },
        ],
        [
            new() { Code = "Fire", Name = "火灾", EnglishName = "Fire" },
            new() { Code = "Choking", Name = "窒息", EnglishName = "Choking" },
        ],
        [
            new() { Code = "Toys", Name = "玩具", EnglishName = "Toys" },
            new() { Code = "PlushToys", Name = "毛绒玩具", EnglishName = "Plush toys", ParentCode = "Toys" },
        ]);

    public string Folder { get; }

    public ListSource Source { get; }

    public CatalogueIndex Index { get; }

    public CatalogueTailer Tailer { get; }

    public CatalogueSearch Search { get; }

    public static async Task<TestCatalogue> WithAsync(params IEnumerable<Notice> notices)
    {
        var catalogue = new TestCatalogue();
        catalogue.Source.Add(notices);
        await catalogue.CatchUpAsync();
        return catalogue;
    }

    public async Task CatchUpAsync()
    {
        while (await Tailer.RunOnceAsync(default))
        {
        }
    }

    public SearchResult Find(NoticeQuery query) => Search.Search(query, default);

    public string[] Find(string words) =>
        [.. Find(new NoticeQuery(EntitySets.Notices) { Text = new WordsNode(words) }).Rows.Select(row => row.Id)];

    public string[] Find(FilterNode filter) =>
        [.. Find(new NoticeQuery(EntitySets.Notices) { Filter = filter, Top = 1000 }).Rows.Select(row => row.Id)];

    /// <summary>Ends as a killed process does: nothing more is committed.</summary>
    public void Kill() => Index.Dispose();

    public ValueTask DisposeAsync()
    {
        Index.Dispose();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
