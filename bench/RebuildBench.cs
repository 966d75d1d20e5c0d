using System.Diagnostics;
using ConsumerSafety.Search;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Bench;

/// <summary>How fast the index is built from a full database.</summary>
internal static class RebuildBench
{
    public static async Task<int> RunAsync(int count)
    {
        await using var host = await BenchHost.StartAsync();
        var store = host.Get<NoticeStore>();
        var filling = Stopwatch.StartNew();
        foreach (var batch in SyntheticNotices.Create(count).Chunk(1_000))
            await store.RecordAsync(batch, new("bench", false), default);
        Console.WriteLine($"stored  {count:N0} notices in {filling.Elapsed.TotalSeconds:F1} s: {count / filling.Elapsed.TotalSeconds:N0}/s");

        var processor = Environment.CpuUsage.TotalTime;
        var rebuilding = Stopwatch.StartNew();
        await host.Get<IndexRebuilder>().RebuildAsync(_ => { }, default);
        Console.WriteLine($"indexed {count:N0} notices in {rebuilding.Elapsed.TotalSeconds:F1} s: {count / rebuilding.Elapsed.TotalSeconds:N0}/s, {(Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / count:F0} µs of processor time each");
        var bytes = new DirectoryInfo(Path.Combine(host.Folder, "index")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        Console.WriteLine($"index   {bytes / 1e6:N0} MB, {bytes / count:N0} bytes a notice; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB");
        return 0;
    }
}
