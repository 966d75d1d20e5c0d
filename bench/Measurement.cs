using System.Diagnostics;

namespace ConsumerSafety.Bench;

/// <summary>Time and processor time since it was made.</summary>
internal sealed class Measurement
{
    private readonly TimeSpan _processor = Environment.CpuUsage.TotalTime;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public static double PeakMegabytes => Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;

    /// <summary>Prints how fast so many things were done.</summary>
    public void Print(string what, long count)
    {
        var (seconds, processor) = (_watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime - _processor);
        Console.WriteLine(
            $"{what,-10} {count:N0} in {seconds:F1} s: {count / seconds:N0}/s, "
            + $"{processor.TotalMicroseconds / count:F0} µs of processor time each");
    }
}
