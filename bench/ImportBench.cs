using ConsumerSafety.Api.Importing;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Formats;
using ConsumerSafety.Search;

namespace ConsumerSafety.Bench;

/// <summary>How fast a file becomes findable: the program's own import, with the index following the log.</summary>
internal static class ImportBench
{
    public static async Task<int> RunAsync(int count)
    {
        await using var host = await BenchHost.StartAsync();
        var file = Path.Combine(host.Folder, "notices.jsonl");
        await using (var output = File.Create(file))
            foreach (var notice in SyntheticNotices.Create(count, host.Reference))
            {
                await output.WriteAsync(NoticeJson.Write(notice));
                output.WriteByte((byte)'\n');
            }
        var formats = Path.Combine(BenchHost.ShippedData, "formats");
        var format = ImportFormat.Load("notices-jsonl", formats, host.Get<Vocabulary>()).Format!;
        var request = new ImportRequest(format, [file], Path.Combine(host.Folder, "report.csv")) { Actor = "bench" };
        await host.RunServicesAsync();

        var importing = new Measurement();
        var outcome = await host.Get<CatalogueImport>().RunAsync(request, _ => { }, default);
        importing.Print("imported", count);
        var search = host.Get<CatalogueSearch>();
        while (!search.Status.IsReady || search.Status.Position < outcome.Summary.Added + 1)
            await Task.Delay(10);
        importing.Print("findable", count);
        Console.WriteLine($"memory     {Measurement.PeakMegabytes:N0} MB at most");
        return outcome.Summary.Added == count ? 0 : 1;
    }
}
