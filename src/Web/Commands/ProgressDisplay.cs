using System.Globalization;
using Spectre.Console;

namespace ConsumerSafety.Web.Commands;

/// <summary>
/// Shows how far a long command is, on standard error: a bar on a terminal, otherwise a plain line now and then.
/// </summary>
internal sealed class ProgressDisplay(TimeProvider clock, string unit)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _shown;

    /// <summary>Runs work that reports how much is done, of how much if that is known.</summary>
    public async Task<T> ShowAsync<T>(string title, Func<Action<long, long?>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return await work(WriteLine);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(title));
                var result = await work((done, total) =>
                {
                    task.IsIndeterminate = total is null;
                    task.MaxValue = Math.Max(total ?? 1, 1);
                    task.Value = total is null ? 0 : done;
                    task.Description = Markup.Escape($"{title}: {Rate(done)}");
                });
                task.StopTask();
                return result;
            });
    }

    /// <summary>How many there were and how fast they went.</summary>
    public string Rate(long done)
    {
        var seconds = clock.GetElapsedTime(_start).TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{done:N0} {unit} in {seconds:N1} s, {(seconds > 0 ? done / seconds : 0):N0} {unit}/s");
    }

    private void WriteLine(long done, long? total)
    {
        var elapsed = clock.GetElapsedTime(_start);
        if (elapsed - _shown < s_interval)
            return;
        _shown = elapsed;
        Console.Error.WriteLine(
            total is null
                ? $"Checking: {Rate(done)}"
                : string.Create(CultureInfo.InvariantCulture, $"{Rate(done)}, of {total:N0}"));
    }
}
