using System.CommandLine;
using ConsumerSafety.Api.Figures;

namespace ConsumerSafety.Web.Commands;

/// <summary><c>figures</c>: counts complaints now rather than in the night.</summary>
internal static class FiguresCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("figures", "Counts complaints of months that are over and publishes the figures.");
        command.SetAction((_, stop) => CommandHost.RunAsync(settings, services => RunAsync(services, stop), stop));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken stop)
    {
        var changes = await services.GetRequiredService<FigurePublisher>().PublishAsync(stop);
        await Console.Out.WriteLineAsync(FormattableString.Invariant($"{changes} figures are new, changed or gone."));
        return 0;
    }
}
