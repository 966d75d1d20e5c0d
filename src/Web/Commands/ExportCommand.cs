using System.CommandLine;
using System.Globalization;
using ConsumerSafety.Api.Importing;

namespace ConsumerSafety.Web.Commands;

/// <summary>
/// <c>export</c>: the catalogue as JSON Lines, which <c>import notices-jsonl</c> takes into another instance.
/// </summary>
internal static class ExportCommand
{
    public static Command Create(string[] settings)
    {
        var output = new Option<string?>("--output")
        {
            Description = "The file to write; standard output when it is not given.",
            HelpName = "FILE",
        };
        var command = new Command("export", "Writes every notice as JSON Lines.") { output };
        command.SetAction((parsed, stop) => CommandHost.RunAsync(
            settings, services => RunAsync(services, parsed.GetValue(output), stop), stop));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string? path, CancellationToken stop)
    {
        var export = services.GetRequiredService<CatalogueExport>();
        await using var output = path is null ? Console.OpenStandardOutput() : File.Create(path);
        await using var buffered = new BufferedStream(output, 1 << 16);
        var count = await export.WriteAsync(buffered, stop);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count:N0} notices written."));
        return 0;
    }
}
