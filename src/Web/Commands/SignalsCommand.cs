using System.CommandLine;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Web.Commands;

/// <summary><c>signals find</c>: searches now, without waiting for the night.</summary>
internal static class SignalsCommand
{
    private const string Actor = "command line";

    public static Command Create(string[] settings)
    {
        var find = new Command(
            "find", "Searches for what stands out among the complaints of the last week; works beside a server.");
        find.SetAction((_, stop) => CommandHost.RunAsync(settings, services => FindAsync(services, stop), stop));
        return new Command("signals", "Works with the signals among complaints.") { find };
    }

    private static async Task<int> FindAsync(IServiceProvider services, CancellationToken stop)
    {
        if (await services.GetRequiredService<SignalRunner>().RunNowAsync(Actor, stop) is not { } run)
        {
            await Console.Error.WriteLineAsync("A search is under way; see the page of signals in the console.");
            return 1;
        }
        await Console.Out.WriteLineAsync(run.Outcome switch
        {
            SignalRunOutcome.Done => FormattableString.Invariant(
                $"{run.Complaints:N0} complaints, {run.Series:N0} series tested: {run.Standing:N0} stand out, ")
                + FormattableString.Invariant($"{run.Found:N0} new."),
            SignalRunOutcome.TooYoung => FormattableString.Invariant(
                $"{run.Complaints:N0} complaints; fewer than {SignalWeeks.LeastBaseline} weeks of history, no test."),
            _ => "The search broke off.",
        });
        return run.Outcome == SignalRunOutcome.Failed ? 1 : 0;
    }
}
