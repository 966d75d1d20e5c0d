using System.CommandLine;
using ConsumerSafety.Deliveries;

namespace ConsumerSafety.Bench;

/// <summary>Kills the program while it tells subscribers and webhooks of notices.</summary>
internal static class DeliveryBench
{
    /// <summary>Adds its command.</summary>
    public static void Add(RootCommand root)
    {
        var subscriptions = Number("--subscriptions", "How many subscriptions.", 1_000);
        var webhooks = Number("--webhooks", "How many webhooks, of which a third fails.", 200);
        var kills = Number("--kills", "How often the program is killed.", 10);
        var samples = Number("--samples", "How many publications are timed afterwards.", 500);
        var deliveries = new Command("deliveries", "Kills the program while it tells others of notices.")
        {
            subscriptions, webhooks, kills, samples,
        };
        deliveries.SetAction((parsed, _) => RunAsync(
            parsed.GetValue(subscriptions), parsed.GetValue(webhooks), parsed.GetValue(kills),
            parsed.GetValue(samples)));
        root.Add(deliveries);
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static async Task<int> RunAsync(int subscriptions, int webhooks, int kills, int samples)
    {
        Console.WriteLine($"{subscriptions} subscriptions, {webhooks} webhooks (a third fails), {kills} kills");
        var found = await new DeliveryTrial(subscriptions, webhooks, kills).RunAsync(samples);
        Console.WriteLine($"calls of webhooks that answer: {found.ArrivedCalls} of {found.ExpectedCalls}, "
            + $"{found.RepeatedCalls} made again");
        Console.WriteLine($"mails: {found.ArrivedMails} of {found.ExpectedMails}");
        Console.WriteLine($"changes told under two ids: {found.AmbiguousIds}; webhooks with a gap: {found.Incomplete}");
        var sorted = found.Latencies.Order().ToList();
        if (sorted.Count > 0)
            Console.WriteLine($"from commit to call: p50 {At(sorted, .5):F0} ms, p99 {At(sorted, .99):F0} ms, "
                + $"most {sorted[^1].TotalMilliseconds:F0} ms, over {sorted.Count} publications");
        Console.WriteLine(found.IsSound ? "nothing is missing" : "SOMETHING IS MISSING");
        return found.IsSound ? 0 : 1;
    }

    private static double At(List<TimeSpan> sorted, double part) =>
        sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))].TotalMilliseconds;
}
