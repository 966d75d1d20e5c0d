using System.Globalization;
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

    public static async Task<int> RunAsync(int count)
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
            var search = services.GetRequiredService<CatalogueSearch>();
            foreach (var (name, query) in EngineQueries.Of(count, search))
                Measure(name, search, query);
            Console.WriteLine($"memory     {Measurement.PeakMegabytes:N0} MB at most");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
