using System.Text.RegularExpressions;

namespace ConsumerSafety.Deliveries;

/// <summary>
/// Publishes while the program is killed again and again and a third of the webhooks fail, and holds what arrived
/// against what should have.
/// </summary>
internal sealed partial class DeliveryTrial(int subscriptions, int webhooks, int kills)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>What was found; runs the trial in a folder of its own.</summary>
    public async Task<DeliveryFindings> RunAsync(int latencySamples)
    {
        var folder = Directory.CreateTempSubdirectory("deliveries-").FullName;
        var own = Directory.CreateTempSubdirectory("deliveries-own-").FullName;
        try
        {
            return await RunAsync(folder, own, latencySamples);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            Directory.Delete(own, recursive: true);
        }
    }

    private async Task<DeliveryFindings> RunAsync(string folder, string own, int latencySamples)
    {
        await using var receiver = await CallReceiver.StartAsync();
        await using var program = new KilledProgram(
            folder,
            [
                "--ConsumerSafety:Webhooks:AllowPrivateNetworks=true", "--ConsumerSafety:Webhooks:AllowHttp=true",
                $"--ConsumerSafety:Webhooks:Ports:0={receiver.Port}",
            ]);
        // The first start makes the database, and the channels take their places at the end of its log.
        await program.StartAsync();
        await program.KillAsync();
        await using var subscribers = await Subscribers.StartAsync(folder, own, receiver.Port);
        await subscribers.SubscribeAsync(subscriptions);
        await subscribers.AddWebhooksAsync(webhooks, receiver.AddressOf);
        await program.StartAsync();
        var published = new List<string>();
        for (var kill = 0; kill < kills; kill++)
        {
            published.Add(await subscribers.PublishAsync(kill));
            await Task.Delay(Random.Shared.Next(2_500));
            await program.KillAsync();
            await program.StartAsync();
        }
        var good = Enumerable.Range(0, webhooks).Count(number => number % 3 != 0);
        var mails = published.Index().Sum(notice => SubscribersOf(notice.Index));
        var deadline = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(deadline) < s_patience
            && (CountGood(receiver) < good * kills || ReadMails(folder).Count < mails))
            await Task.Delay(250);
        var findings = new DeliveryFindings
        {
            ExpectedCalls = good * kills,
            ArrivedCalls = CountGood(receiver),
            RepeatedCalls = receiver.Calls.Count(IsGood) - CountGood(receiver),
            ExpectedMails = mails,
            ArrivedMails = ReadMails(folder).Count,
            AmbiguousIds = receiver.Calls.GroupBy(call => (call.Path, call.Sequence))
                .Count(calls => calls.DistinctBy(call => call.Id).Count() > 1),
            Incomplete = (await subscribers.CountDeliveriesAsync()).Count(count => count != kills),
        };
        return findings with { Latencies = await MeasureAsync(subscribers, receiver, latencySamples) };
    }

    // From the return of the commit, in another process than the program's, to the first call of each good webhook.
    private async Task<IReadOnlyList<TimeSpan>> MeasureAsync(
        Subscribers subscribers, CallReceiver receiver, int samples)
    {
        var latencies = new List<TimeSpan>();
        for (var sample = 0; sample < samples; sample++)
        {
            var seen = receiver.Calls.Select(call => call.Sequence).DefaultIfEmpty().Max();
            await subscribers.PublishAsync(kills + sample);
            var committed = TimeProvider.System.GetUtcNow();
            while (!receiver.Calls.Any(call => call.Path.StartsWith("/good/1", StringComparison.Ordinal)
                && call.Sequence > seen))
                await Task.Delay(1);
            latencies.Add(receiver.Calls.First(call => call.Path.StartsWith("/good/1", StringComparison.Ordinal)
                && call.Sequence > seen).At - committed);
        }
        return latencies;
    }

    private int SubscribersOf(int notice) => Enumerable.Range(0, subscriptions)
        .Count(number => number % Subscribers.Brands == notice % Subscribers.Brands);

    private static bool IsGood((string Path, long Sequence, string Id, DateTimeOffset At) call) =>
        call.Path.StartsWith("/good", StringComparison.Ordinal);

    private static int CountGood(CallReceiver receiver) =>
        receiver.Calls.Where(IsGood).DistinctBy(call => (call.Path, call.Sequence)).Count();

    // Which subscription was told of which notice.
    private static HashSet<(string Subscription, string Notice)> ReadMails(string folder)
    {
        var told = new HashSet<(string, string)>();
        var mails = Path.Combine(folder, "mail");
        if (!Directory.Exists(mails))
            return told;
        foreach (var file in Directory.EnumerateFiles(mails, "*.eml"))
            foreach (Match notice in Notice().Matches(File.ReadAllText(file)))
                told.Add((Path.GetFileName(file).Split('.')[0], notice.Value));
        return told;
    }

    [GeneratedRegex("RC-[0-9]{4}-[0-9]{6}")]
    private static partial Regex Notice();
}
