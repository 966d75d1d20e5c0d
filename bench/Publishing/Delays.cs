namespace ConsumerSafety.Bench.Publishing;

/// <summary>How long something took each time.</summary>
internal sealed class Delays
{
    private readonly List<double> _milliseconds = [];

    public void Add(TimeSpan delay) => _milliseconds.Add(delay.TotalMilliseconds);

    public void Print(string what)
    {
        var sorted = _milliseconds.Order().ToList();
        Console.WriteLine(
            $"{what,-10} p50 {At(sorted, 0.50):F0} ms, p99 {At(sorted, 0.99):F0} ms, at most {sorted[^1]:F0} ms");
    }

    private static double At(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
