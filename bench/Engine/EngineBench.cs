using System.Globalization;
using ConsumerSafety.Bench.Feed;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Query;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Bench.Engine;

/// <summary>How much processor time queries take in this process, without HTTP, one at a time.</summary>
internal static class EngineBench
{
    private const double SecondsEach = 1;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Measures the queries of these names, or all.</summary>
    /// <param name="count">How many notices.</param>
    /// <param name="root">Where data sets are kept; null for an index that is made and goes afterwards.</param>
    /// <param name="names">The names.</param>
    public static Task<int> RunAsync(int count, string? root, IReadOnlyCollection<string> names) =>
        root is null ? RunAsync(count, names) : RunKeptAsync(count, root, names);

    // Asks an index that is made without a database.
    private static async Task<int> RunAsync(int count, IReadOnlyCollection<string> names)
    {
        var folder = Directory.CreateTempSubdirectory("engine-").FullName;
        try
        {
            var reference = ReferenceData.Load(BenchHost.ShippedData);
            var configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["ConsumerSafety:DataDirectory"] = folder })
                .Build();
            await using var services = new ServiceCollection()
                .AddLogging()
                .AddSingleton(TimeProvider.System)
                .AddSingleton<ChangeSignal>()
                .AddSingleton(reference.Vocabulary)
                .AddSingleton<ICatalogueSource>(new SyntheticSource(count, reference))
                .AddSearch(configuration)
                .BuildServiceProvider();
            var building = new Measurement();
            await services.GetRequiredService<IndexRebuilder>().RebuildAsync(_ => { }, default);
            building.Print("indexed", count);
            MeasureAll(count, services.GetRequiredService<CatalogueSearch>(), names);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Asks the index of a data set that is kept, as the server finds it when it starts.
    private static async Task<int> RunKeptAsync(int count, string root, IReadOnlyCollection<string> names)
    {
        var data = await DataSet.OpenAsync(root, count);
        await using var host = await BenchHost.StartAsync(data.Ours);
        await host.RunServicesAsync();
        var search = host.Get<CatalogueSearch>();
        while (search.Status is not { Position: > 0 } status || status.Position < status.Head)
            await Task.Delay(s_pause);
        MeasureAll(count, search, names);
        return 0;
    }

    private static void MeasureAll(int count, CatalogueSearch search, IReadOnlyCollection<string> names)
    {
        foreach (var (name, query) in EngineQueries.Of(count, search))
            if (names.Count == 0 || names.Contains(name))
                Measure(name, search, query);
        Console.WriteLine($"memory     {Measurement.PeakMegabytes:N0} MB at most");
    }

    private static void Measure(string name, CatalogueSearch search, Func<int, NoticeQuery?> query)
    {
        var first = Environment.CpuUsage.TotalTime;
        Run(search, query, 0);
        first = Environment.CpuUsage.TotalTime - first;
        var warm = Environment.CpuUsage.TotalTime + TimeSpan.FromSeconds(SecondsEach / 2);
        var number = 1;
        while (Environment.CpuUsage.TotalTime < warm)
            Run(search, query, number++);
        var (before, allocated, begun) =
            (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread(), number);
        while (Environment.CpuUsage.TotalTime - before < TimeSpan.FromSeconds(SecondsEach))
            for (var i = 0; i < 10; i++)
                Run(search, query, number++);
        var each = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (number - begun);
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (number - begun);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-44} {each,10:N1} µs {allocated,10:N0} bytes   first {first.TotalMilliseconds,8:N1} ms"));
    }

    private static void Run(CatalogueSearch search, Func<int, NoticeQuery?> query, int number)
    {
        if (query(number) is { } asked)
            search.Search(asked, default);
        else
            search.Find(ConsumerSafety.Search.Fields.EntitySets.Notices, EngineQueries.Id(number));
    }
}
