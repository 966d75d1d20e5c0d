using System.CommandLine;
using ConsumerSafety.Search;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Commands;

/// <summary><c>reindex</c>: here when no server runs, else by the server that has the index.</summary>
internal static class ReindexCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("reindex", "Builds the search index from nothing.");
        command.SetAction((_, stop) => CommandHost.RunAsync(settings, services => RunAsync(services, stop), stop));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken stop)
    {
        IndexRebuilder rebuilder;
        try
        {
            rebuilder = services.GetRequiredService<IndexRebuilder>();
        }
        catch (IndexInUseException)
        {
            RebuildRequest.Leave(services.GetRequiredService<IOptions<SearchOptions>>().Value.Directory);
            await Console.Out.WriteLineAsync(
                "A server has the index open and has been asked to rebuild it; /health/ready shows how far it is.");
            return 0;
        }
        var display = new ProgressDisplay(services.GetRequiredService<TimeProvider>(), "entries");
        var total = await display.ShowAsync("Indexing", async show =>
        {
            var done = 0L;
            await rebuilder.RebuildAsync(progress => show(done = progress.Done, progress.Total), stop);
            return done;
        });
        await Console.Out.WriteLineAsync($"Indexed {display.Rate(total)}.");
        return 0;
    }
}
