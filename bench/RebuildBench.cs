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
        var storing = new Measurement();
        foreach (var batch in SyntheticNotices.Create(count, host.Reference).Chunk(1_000))
            await store.RecordAsync(batch, new("bench", false), default);
        storing.Print("stored", count);

        var rebuilding = new Measurement();
        await host.Get<IndexRebuilder>().RebuildAsync(_ => { }, default);
        rebuilding.Print("indexed", count);
        var bytes = new DirectoryInfo(Path.Combine(host.Folder, "index"))
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Sum(file => file.Length);
        Console.WriteLine($"index      {bytes / 1e6:N0} MB, {bytes / count:N0} bytes a notice");
        Console.WriteLine($"memory     {Measurement.PeakMegabytes:N0} MB at most");
        return 0;
    }
}
